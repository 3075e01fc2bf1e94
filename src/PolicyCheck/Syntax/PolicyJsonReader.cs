using System.Globalization;
using System.Reflection;
using System.Text.Json;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>
/// Reads the JSON form of a policy into the tree that the same policy gives when it is written in the language. What may
/// stand where follows from <see cref="PolicyShape"/>, so a new kind of node needs nothing here; every node gets the place
/// of its JSON, so that later diagnostics point into the file.
/// </summary>
internal sealed class PolicyJsonReader
{
    /// <summary>Errors past which a file is something else than a policy and nothing is gained by more.</summary>
    public const int MaxErrors = 1_000;

    private readonly SourceText _source;
    private readonly JsonTape _tape;
    private readonly DiagnosticBag _bag;
    private readonly Language _language;
    private readonly JsonWords _words;
    private readonly List<object> _sound = [];
    private readonly Dictionary<TextSpan, Expression> _expressions;
    private bool _isFull;

    private PolicyJsonReader(SourceText source, JsonTape tape, Language language, Dictionary<TextSpan, Expression> expressions, DiagnosticBag bag)
    {
        (_source, _tape, _bag, _language, _expressions) = (source, tape, bag, language, expressions);
        _words = new JsonWords(source, language, Add);
    }

    /// <summary>Reads a file's text; never throws for what stands in it.</summary>
    public static ParsedPolicy Read(SourceText file)
    {
        // Explanations show conditions as they are written; those of JSON are shown in the words of the language.
        var expressions = new Dictionary<TextSpan, Expression>();
        var language = Language.Swedish;
        var source = new SourceText(
            file.Path, file.Text, span => expressions.TryGetValue(span, out var expression) ? PolicyPrinter.Print(expression, language) : null);
        var bag = new DiagnosticBag();
        if (JsonTape.Read(source, bag) is not { } tape)
        {
            return new ParsedPolicy(null, bag.Sealed());
        }

        language = LanguageOf(tape);
        var reader = new PolicyJsonReader(source, tape, language, expressions, bag);
        var policy = (PolicySyntax?)reader.Node(0, typeof(PolicySyntax));
        if (policy is not null)
        {
            reader.CheckHeader(policy);
            SayableCheck.Check(policy, reader._sound, reader.Add);
        }

        return new ParsedPolicy(policy, bag.Sealed());
    }

    /// <summary>Whether a name is a word of the language depends on the language, wherever in the file that stands.</summary>
    private static Language LanguageOf(JsonTape tape)
    {
        var value = tape.TypeOf(0) == JsonTokenType.StartObject ? tape.Properties(0).FirstOrDefault(p => tape.Text(p.Name) == "language").Value : 0;
        return value > 0 && tape.TypeOf(value) == JsonTokenType.String && tape.Text(value) == PolicyShape.Word(Language.English) ? Language.English : Language.Swedish;
    }

    /// <summary>Waivers may stand in a file of their own, which is no policy.</summary>
    private void CheckHeader(PolicySyntax policy)
    {
        var holdsOnlyWaivers = policy.Waivers.Count > 0
            && policy.Parameters.Count + policy.Definitions.Count + policy.Rules.Count + policy.Informations.Count + policy.Overrides.Count == 0;
        if (policy.Header is null && !holdsOnlyWaivers && _tape.Properties(0).All(p => _tape.Text(p.Name) != "header"))
        {
            Add(PolicyJsonDiagnostics.Lacks(_source, Opening(0), PolicyShape.NodeName(typeof(PolicySyntax)), "header"));
        }
    }

    /// <summary>A node of a kind, or of one of a family's kinds; null, with a diagnostic, when it cannot be made.</summary>
    private object? Node(int token, Type type)
    {
        if (_tape.TypeOf(token) != JsonTokenType.StartObject)
        {
            WrongType(token, type.IsAbstract ? $"a node such as {{ \"node\": \"{PolicyShape.NodeName(PolicyShape.Family(type)[0])}\", … }}" : $"a node '{PolicyShape.NodeName(type)}' between {{ and }}");
            return null;
        }

        var given = Given(token);
        return KindOf(token, given, type) is { } kind ? Build(token, given, kind) : null;
    }

    /// <summary>The properties of an object by name; the first of those that stand twice.</summary>
    private Dictionary<string, (int Name, int Value)> Given(int token)
    {
        var given = new Dictionary<string, (int Name, int Value)>(StringComparer.Ordinal);
        foreach (var property in _tape.Properties(token))
        {
            var name = _tape.Text(property.Name) ?? "";
            if (!given.TryAdd(name, property))
            {
                Add(PolicyJsonDiagnostics.Repeated(_source, _tape.SpanOf(property.Name), JsonWords.Shown(name), _source.Position(_tape.SpanOf(given[name].Name).Start).Line));
            }
        }

        return given;
    }

    private Type? KindOf(int token, Dictionary<string, (int Name, int Value)> given, Type type)
    {
        var kinds = type.IsAbstract ? PolicyShape.Family(type) : [type];
        if (!given.TryGetValue(PolicyShape.Discriminator, out var node))
        {
            Add(PolicyJsonDiagnostics.Lacks(_source, Opening(token), type.IsAbstract ? null : PolicyShape.NodeName(type), PolicyShape.Discriminator));
            return type.IsAbstract ? null : type;
        }

        if (_tape.TypeOf(node.Value) != JsonTokenType.String)
        {
            WrongType(node.Value, "the kind of a node as a text");
            return null;
        }

        var name = _tape.Text(node.Value) ?? "";
        if (kinds.FirstOrDefault(k => PolicyShape.NodeName(k) == name) is { } kind)
        {
            return kind;
        }

        var names = kinds.Select(PolicyShape.NodeName).ToList();
        var place = _tape.SpanOf(node.Value);
        Add(PolicyShape.AllNames.Contains(name)
            ? PolicyJsonDiagnostics.DoesNotBelong(_source, place, name, Choices(names))
            : PolicyJsonDiagnostics.IsNoWord(_source, place, JsonWords.Shown(name), Spelling.Nearest(name, names) ?? Spelling.Nearest(name, PolicyShape.AllNames), Choices(names)));
        return null;
    }

    private object? Build(int token, Dictionary<string, (int Name, int Value)> given, Type kind)
    {
        var properties = PolicyShape.Properties(kind);
        var name = PolicyShape.NodeName(kind);
        foreach (var (unknown, place) in given.Where(g => g.Key != PolicyShape.Discriminator && properties.All(p => p.Name != g.Key)))
        {
            var names = properties.Select(p => p.Name).ToList();
            Add(PolicyJsonDiagnostics.HasNo(
                _source, _tape.SpanOf(place.Name), name, JsonWords.Shown(unknown), Spelling.Nearest(unknown, names), names.Count == 0 ? "none" : Choices(names)));
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (given.TryGetValue(property.Name, out var place))
            {
                values[property.Name] = property.IsList ? ListOf(place.Value, kind, property) : Value(place.Value, kind, property, 0);
            }
            else if (!property.IsOptional)
            {
                Add(PolicyJsonDiagnostics.Lacks(_source, Opening(token), name, property.Name));
            }
        }

        return Make(token, given, kind, values);
    }

    /// <summary>A node from its values; what could not be read is marked as an error where the tree has a mark for it.</summary>
    private object? Make(int token, Dictionary<string, (int Name, int Value)> given, Type kind, Dictionary<string, object?> values)
    {
        var properties = PolicyShape.Properties(kind).ToDictionary(p => p.Name);
        var arguments = new List<object?>();
        foreach (var parameter in kind.GetConstructors()[0].GetParameters())
        {
            var name = PolicyShape.PropertyName(parameter.Name!);
            if (!properties.TryGetValue(name, out var property))
            {
                arguments.Add(parameter.ParameterType == typeof(SourceText) ? _source : PlaceOf(token, given, name));
                continue;
            }

            var value = values.GetValueOrDefault(name);
            if (value is null && property.IsList)
            {
                value = Empty(parameter.ParameterType);
            }

            // 'given' tells a value that was wrong from one that was left out.
            if (value is null && parameter.ParameterType == typeof(Expression) && (!property.IsOptional || given.ContainsKey(name)))
            {
                value = new ErrorExpression(given.TryGetValue(name, out var place) ? _tape.SpanOf(place.Value) : Opening(token));
            }

            if (value is null && !property.IsOptional)
            {
                return null;
            }

            arguments.Add(value);
        }

        var node = kind.GetConstructors()[0].Invoke(BindingFlags.DoNotWrapExceptions, null, [.. arguments], CultureInfo.InvariantCulture);
        if (node is Expression expression)
        {
            _expressions[expression.Span] = expression;
        }

        return node;
    }

    /// <summary>Where a node stands; a further span such as <c>subjectSpan</c> is that of the property it is named after.</summary>
    private TextSpan PlaceOf(int token, Dictionary<string, (int Name, int Value)> given, string name) =>
        name.EndsWith("Span", StringComparison.Ordinal) && given.TryGetValue(name[..^4], out var place) ? _tape.SpanOf(place.Value) : _tape.SpanOf(token);

    private Array? ListOf(int token, Type owner, JsonProperty property)
    {
        if (_tape.TypeOf(token) != JsonTokenType.StartArray)
        {
            WrongType(token, "a list between [ and ]");
            return null;
        }

        var items = new List<object>();
        foreach (var element in _tape.Elements(token))
        {
            var value = Value(element, owner, property, items.Count);
            if ((value ?? (property.Type == typeof(Expression) ? new ErrorExpression(_tape.SpanOf(element)) : null)) is { } item)
            {
                items.Add(item);
            }
        }

        var list = Array.CreateInstance(property.Holder ?? property.Type, items.Count);
        items.ToArray().CopyTo(list, 0);
        return list;
    }

    private object? Value(int token, Type owner, JsonProperty property, int index)
    {
        if (property.Kind is JsonKind.Node or JsonKind.Family)
        {
            var before = _bag.Count;
            var node = Node(token, property.Type);
            if (owner == typeof(PolicySyntax) && node is not null && _bag.Count == before)
            {
                _sound.Add(node);
            }

            return node;
        }

        var value = Plain(token, owner, property, index);
        return value is null || property.Holder is null
            ? value
            : property.Holder.GetConstructors()[0].Invoke(BindingFlags.DoNotWrapExceptions, null, [value, JsonWords.Place(property.Holder, _tape.SpanOf(token))], CultureInfo.InvariantCulture);
    }

    private object? Plain(int token, Type owner, JsonProperty property, int index)
    {
        var type = _tape.TypeOf(token);
        var span = _tape.SpanOf(token);
        switch (property.Kind)
        {
            case JsonKind.Truth:
                return type is JsonTokenType.True or JsonTokenType.False ? type == JsonTokenType.True : WrongType(token, "true or false");
            case JsonKind.Number or JsonKind.Integer when type != JsonTokenType.Number:
                return WrongType(token, property.Kind == JsonKind.Integer ? "a whole number" : "a number");
            case JsonKind.Number:
                return _words.Number(_tape.Number(token), _tape.Raw(token), span);
            case JsonKind.Integer:
                return _words.Integer(_tape.Raw(token), span, PolicyShape.Range(owner, property.Name));
            default:
                return type == JsonTokenType.String
                    ? _words.Of(_tape.Text(token), span, owner, property, index)
                    : WrongType(token, property.Kind switch { JsonKind.Day => "a day such as \"2026-06-30\"", JsonKind.Word => Choices(PolicyShape.Words(property.Type)), _ => "a text" });
        }
    }

    private object? WrongType(int token, string expected)
    {
        var found = _tape.TypeOf(token) switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            _ => "a truth value",
        };
        Add(PolicyJsonDiagnostics.IsOfWrongType(
            _source, Opening(token), found, expected, _tape.TypeOf(token) == JsonTokenType.Null ? $"leave the property out, or give {expected}" : null));
        return null;
    }

    /// <summary>An object or list is marked at its bracket, for it may go on for lines.</summary>
    private TextSpan Opening(int token) =>
        _tape.TypeOf(token) is JsonTokenType.StartObject or JsonTokenType.StartArray ? new TextSpan(_tape.SpanOf(token).Start, 1) : _tape.SpanOf(token);

    private void Add(Diagnostic diagnostic)
    {
        if (_bag.Count < MaxErrors)
        {
            _bag.Add(diagnostic);
        }
        else if (!_isFull)
        {
            _isFull = true;
            _bag.Add(PolicyJsonDiagnostics.AreTooMany(_source, new TextSpan(0, 0), MaxErrors));
        }
    }

    private static string Choices(IEnumerable<string> words) => JsonWords.Choices(words);

    private static Array Empty(Type list) => Array.CreateInstance(list.GetGenericArguments()[0], 0);
}
