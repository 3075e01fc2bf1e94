using System.Text;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>
/// Prints trees in the canonical layout; what it prints reads back as the same tree, apart from spans. Only trees of
/// files without errors can be printed, and comments are no part of a tree.
/// </summary>
public sealed class PolicyPrinter
{
    private const string Indent = "  ";

    /// <summary>Shortest width of the keywords' column, so that most declarations of a file share one column.</summary>
    private const int KeywordWidth = 8;

    private readonly Language _language;
    private readonly ExpressionPrinter _expressions;
    private readonly ExpressionPrinter _holes;
    private readonly StringBuilder _output = new();

    private PolicyPrinter(Language language)
    {
        _language = language;
        _expressions = new ExpressionPrinter(language);
        _holes = new ExpressionPrinter(language, inHole: true);
    }

    /// <summary>Prints one expression on one line.</summary>
    public static string Print(Expression expression, Language language) => new ExpressionPrinter(language).Print(expression);

    /// <summary>Prints one example on one line, without its keyword.</summary>
    public static string Print(ExampleSyntax example, Language language) => new PolicyPrinter(language).Example(example);

    /// <summary>Prints one value of an example.</summary>
    public static string Print(ExampleValue value) => Value(value);

    /// <summary>Prints a whole policy in its own vocabulary: the header, then parameters, definitions, overrides, rules, informations and waivers.</summary>
    public static string Print(PolicySyntax policy)
    {
        var printer = new PolicyPrinter(policy.Language);
        if (policy.Header is { } header)
        {
            printer.Header(header);
        }

        printer.Lines(policy.Parameters.Select(printer.Line));
        printer.Lines(policy.Definitions.Select(printer.Line));
        printer.Lines(policy.Overrides.Select(printer.Line));
        foreach (var rule in policy.Rules)
        {
            printer.Rule(rule);
        }

        foreach (var information in policy.Informations)
        {
            printer.Information(information);
        }

        foreach (var waiver in policy.Waivers)
        {
            printer.Waiver(waiver);
        }

        return printer._output.ToString();
    }

    private void Header(HeaderSyntax header)
    {
        Head(Keyword.Policy, header.Id, header.Title);
        Properties(
        [
            (Keyword.AppliesTo, header.Scope is { } scope ? Scope(scope) : null),
            (Keyword.Source, Text(header.Source)),
            (Keyword.BuildsOn, Ids(header.BuildsOn)),
            (Keyword.DecidedOn, Day(header.DecidedOn)),
            (Keyword.EffectiveFrom, Day(header.EffectiveFrom)),
            (Keyword.ValidTo, Day(header.ValidTo)),
            (Keyword.ClauseList, Text(header.ClauseList)),
            .. header.References.Select(reference => (Keyword.Refers, (string?)Reference(reference))),
        ]);
    }

    private string Reference(ReferenceSyntax reference) =>
        Text(reference.Document) + (reference.ValidTo is { } day ? $" {Word(Keyword.ValidTo)} {Day(day)}" : "");

    private string Line(ParameterSyntax parameter) =>
        $"{Word(Keyword.Parameter)} {parameter.Name.Name} = {_expressions.Print(parameter.Value)}"
        + (parameter.Why is { } why ? " " + Text(why) : "");

    private string Line(DefinitionSyntax definition) =>
        $"{Word(Keyword.Define)} {definition.Name.Name} {Word(Keyword.As)} {_expressions.Print(definition.Value)}";

    private string Line(OverrideSyntax change)
    {
        var (head, value) = change.Severity is { } severity
            ? (Keyword.OverrideSeverity, SubjectTerms.Word(severity, _language))
            : (Keyword.Override, _expressions.Print(change.Value!));
        return $"{Word(head)} {change.Name.Name} = {value}" + (change.Why is { } why ? " " + Text(why) : "");
    }

    private void Information(InformationSyntax information)
    {
        Head(Keyword.Information, information.Id, information.Title);
        Properties(
        [
            (Keyword.Clause, Ids(information.Clauses)), (Keyword.Reason, Text(information.Reason)), (Keyword.Note, Text(information.Note)),
        ]);
    }

    private void Waiver(WaiverSyntax waiver)
    {
        BlankLine();
        _output.Append($"{Word(Keyword.Waive)} {Ids(waiver.Rules)}\n");
        Properties(
        [
            (Keyword.Covers, string.Join(", ", waiver.Subjects.Select(Subject))),
            (Keyword.FromDay, Day(waiver.From)),
            (Keyword.ThroughDay, Day(waiver.Through)),
            (Keyword.Reason, Text(waiver.Reason)),
            (Keyword.ApprovedBy, waiver.ApprovedBy?.Name),
            (Keyword.Note, Text(waiver.Note)),
        ]);
    }

    /// <summary>An id stands in quotation marks where it is no word.</summary>
    private string Subject(Identifier id) => IsPlainWord(id.Name) ? id.Name : QuotedText.Quote(id.Name);

    private void Rule(RuleSyntax rule)
    {
        Head(rule.IsAttested ? Keyword.Attest : Keyword.Rule, rule.Id, rule.Title);
        Properties(
        [
            (Keyword.Clause, Ids(rule.Clauses)),
            (Keyword.Severity, rule.Severity is { } severity ? SubjectTerms.Word(severity, _language) : null),
            Subject(rule.Subject),
            (Keyword.When, rule.When is { } when ? _expressions.Print(when) : null),
            (Keyword.PendingWhile, rule.Pending is { } pending ? Pending(pending) : null),
            .. rule.Duties.Select(duty => (WordOf(duty.Kind), (string?)_expressions.Print(duty.Condition))),
            .. rule.Attestation is { } attestation ? Attestation(attestation) : [],
            (Keyword.Gap, rule.Gap is { } gap ? Template(gap) : null),
            (Keyword.Remedy, Text(rule.Remedy)),
            (Keyword.Responsible, rule.Responsible is { } responsible ? _expressions.Print(responsible) : null),
            (Keyword.Deadline, rule.Deadline is { } deadline ? _expressions.Print(deadline) : null),
            (Keyword.Note, Text(rule.Note)),
            .. rule.Examples.Select(example => (Keyword.Example, (string?)Example(example))),
        ]);
    }

    private (Keyword Keyword, string? Text)[] Attestation(AttestationSyntax attestation) =>
    [
        (WordOf(attestation.Kind), Text(attestation.Who) ?? string.Join(", ", attestation.Roles.Select(role => role.Name))),
        (Keyword.ValidFor, attestation.ValidFor is { } valid ? _expressions.Print(valid) : null),
        (Keyword.RenewedAfter, attestation.RenewedAfter is { } time ? _expressions.Print(time) : null),
        (Keyword.ForTheList, attestation.List is { } list ? _expressions.Print(list) : null),
    ];

    private void Head(Keyword keyword, Identifier id, TextLiteral title)
    {
        BlankLine();
        _output.Append($"{Word(keyword)} {id.Name} {Text(title)}\n");
    }

    private void Lines(IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                BlankLine();
            }

            isFirst = false;
            _output.Append(line).Append('\n');
        }
    }

    /// <summary>One line for each property that has a text; an empty text leaves the keyword alone.</summary>
    private void Properties(IReadOnlyList<(Keyword Keyword, string? Text)> properties)
    {
        var present = properties.Where(p => p.Text is not null).ToList();
        var width = present.Where(p => p.Text!.Length > 0).Select(p => Word(p.Keyword).Length).Append(KeywordWidth).Max();
        foreach (var (keyword, text) in present)
        {
            _output.Append(Indent).Append(text!.Length == 0 ? Word(keyword) : Word(keyword).PadRight(width + 2) + text).Append('\n');
        }
    }

    private void BlankLine()
    {
        if (_output.Length > 0)
        {
            _output.Append('\n');
        }
    }

    private (Keyword Keyword, string? Text) Subject(SubjectKind kind) => kind switch
    {
        SubjectKind.Account => (Keyword.ForEach, null),
        SubjectKind.Organisation => (Keyword.ForTheOrganisation, ""),
        _ => (Keyword.ForEach, SubjectTerms.Word(kind, _language)),
    };

    private string Scope(ScopeSyntax scope)
    {
        var organisations = scope.Organisations.Select(Subject).ToList();
        string?[] parts =
        [
            organisations.Count > 0 ? Word(Keyword.Of) + " " + string.Join(", ", organisations) : null,
            scope.Condition is { } condition ? Word(Keyword.Where) + " " + _expressions.Print(condition) : null,
        ];
        return string.Join(' ', parts.Where(p => p is not null));
    }

    private string Pending(PendingSyntax pending)
    {
        var condition = _expressions.Print(pending.Condition);
        if (pending.Until is not { } until)
        {
            return condition;
        }

        // The English 'no until' would be read as 'no X has …', for 'until' may be a name.
        var endsInNo = (" " + condition).EndsWith(" " + Word(Keyword.No), StringComparison.Ordinal);
        return $"{(endsInNo ? "(" + condition + ")" : condition)} {Word(Keyword.Until)} {_expressions.Print(until)}";
    }

    /// <summary>A message; quotation marks inside its holes are escaped as in any text.</summary>
    private string Template(TemplateSyntax template) =>
        '"' + string.Concat(template.Parts.Select(part => part.Hole is { } hole
            ? "{" + _holes.Print(hole).Replace("\"", "\\\"", StringComparison.Ordinal) + "}"
            : QuotedText.Escape(part.Text))) + '"';

    private string Example(ExampleSyntax example)
    {
        string[] parts =
        [
            Text(example.Name)!,
            .. example.AsOf is { } day ? [Word(Keyword.On) + " " + Day(day)] : Array.Empty<string>(),
            .. example.Facts.Select(fact => fact.Entity.Name + " " + Value(fact.Value)),
            Word(Keyword.Gives) + " " + example.Verdict.Name,
        ];
        return string.Join(' ', parts);
    }

    private static string Value(ExampleValue value) => value switch
    {
        ObjectValue { Fields.Count: 0 } => "{}",
        ObjectValue entity => "{ " + string.Join(", ", entity.Fields.Select(f => f.Name.Name + ": " + Value(f.Value))) + " }",
        ListValue list => "[" + string.Join(", ", list.Items.Select(Value)) + "]",
        WordValue word => word.Word,
        TextValue text => QuotedText.Quote(text.Text),
        NumberValue number => ExpressionPrinter.Number(number.Number),
        DateValue date => ExpressionPrinter.Day(date.Date),
        _ => throw new InvalidOperationException($"{value.GetType().Name} cannot be printed."),
    };

    private static Keyword WordOf(DutyKind kind) => kind switch
    {
        DutyKind.Require => Keyword.Require,
        DutyKind.Forbid => Keyword.Forbid,
        _ => Keyword.Should,
    };

    private static Keyword WordOf(AttestationKind kind) => kind switch
    {
        AttestationKind.Required => Keyword.AttestedBy,
        AttestationKind.Recommended => Keyword.ShouldBeAttestedBy,
        _ => Keyword.OtherwiseAttestedBy,
    };

    private static string? Ids(IReadOnlyList<Identifier> ids) => ids.Count == 0 ? null : string.Join(", ", ids.Select(id => id.Name));

    private bool IsPlainWord(string name) =>
        Lexemes.WordAt(name, 0) is { } word && word.Word == name && !ExpressionGrammar.For(_language).Lexemes.IsReserved(name);

    private static string? Text(TextLiteral? text) => text is null ? null : QuotedText.Quote(text.Value);

    private static string? Day(DateLiteral? day) => day is null ? null : ExpressionPrinter.Day(day.Value);

    private string Word(Keyword keyword) => Keywords.Wording(keyword, _language);
}
