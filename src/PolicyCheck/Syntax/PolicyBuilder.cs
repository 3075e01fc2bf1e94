using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Puts scanned declarations together into a policy's tree; each property is read on its own.</summary>
internal sealed class PolicyBuilder(PropertyReader properties)
{
    private readonly DeclarationReader _reader = new(properties);
    private readonly DeclarationGrammar _grammar = properties.Grammar;
    private HeaderSyntax? _header;
    private bool _sawHeader;
    private readonly List<ParameterSyntax> _parameters = [];
    private readonly List<DefinitionSyntax> _definitions = [];
    private readonly List<RuleSyntax> _rules = [];
    private readonly List<InformationSyntax> _informations = [];
    private readonly List<OverrideSyntax> _overrides = [];
    private readonly List<WaiverSyntax> _waivers = [];

    /// <summary>The tree; a line that was not understood may have been the header, and then its lack is not reported.</summary>
    public PolicySyntax Build(IReadOnlyList<Declaration> declarations, bool mayLackHeader)
    {
        var rules = new RuleReader(_reader);
        foreach (var declaration in declarations)
        {
            switch (declaration.Head.Keyword)
            {
                case Keyword.Policy:
                    AddHeader(declaration);
                    break;
                case Keyword.Parameter:
                    AddParameter(declaration);
                    break;
                case Keyword.Define:
                    AddDefinition(declaration);
                    break;
                case Keyword.Information:
                    AddInformation(declaration);
                    break;
                case Keyword.Override:
                    AddOverride(declaration);
                    break;
                case Keyword.OverrideSeverity:
                    AddSeverityOverride(declaration);
                    break;
                case Keyword.Waive:
                    AddWaiver(declaration);
                    break;
                default:
                    _rules.AddRange(rules.Read(declaration) is { } rule ? [rule] : []);
                    break;
            }
        }

        // Waivers may stand in a file of their own, which is no policy.
        if (!_sawHeader && !mayLackHeader && !(declarations.Count > 0 && declarations.All(d => d.Head.Keyword == Keyword.Waive)))
        {
            properties.Bag.Add(SyntaxDiagnostics.HoldsNoPolicy(properties.Source));
        }

        return new PolicySyntax(properties.Source, _grammar.Language, _header, _parameters, _definitions, _rules, _informations, _overrides, _waivers);
    }

    private void AddHeader(Declaration declaration)
    {
        var head = _reader.Titled(declaration.Head);
        if (_sawHeader)
        {
            properties.Bag.Add(SyntaxDiagnostics.IsSecondPolicy(properties.Source, declaration.Head.Word, head.Id?.Name ?? _reader.Word(Keyword.Policy)));
            return;
        }

        _sawHeader = true;
        var lines = Sorted(declaration);
        var scope = lines.TryGetValue(Keyword.AppliesTo, out var applies) ? ReadScope(applies[0]) : null;
        var buildsOn = lines.GetValueOrDefault(Keyword.BuildsOn, []).SelectMany(s => _reader.Read(_grammar.Ids, s, MayFollow.Comma) ?? []).ToList();
        var references = lines.GetValueOrDefault(Keyword.Refers, []).Select(ReadReference).OfType<ReferenceSyntax>().ToList();
        if (head.Id is null)
        {
            return;
        }

        if (!lines.ContainsKey(Keyword.AppliesTo))
        {
            _reader.Lacks(declaration, head.Id.Name, Keyword.AppliesTo);
        }

        _header = new HeaderSyntax(
            head.Id,
            head.Title!,
            scope,
            _reader.Text(lines, Keyword.Source),
            buildsOn,
            _reader.Day(lines, Keyword.DecidedOn),
            _reader.Day(lines, Keyword.EffectiveFrom),
            _reader.Day(lines, Keyword.ValidTo),
            _reader.Text(lines, Keyword.ClauseList),
            references,
            DeclarationReader.FirstLine(declaration));
    }

    private ScopeSyntax? ReadScope(Statement statement)
    {
        if (statement.Broken)
        {
            return null;
        }

        var before = properties.Bag.Count;
        var (organisations, condition) = properties.Read(_grammar.Scope, statement.Value, MayFollow.Operator);
        return properties.Bag.Count > before ? null : new ScopeSyntax(organisations, condition, statement.Word.Cover(statement.Value));
    }

    private ReferenceSyntax? ReadReference(Statement statement)
    {
        var (document, validTo) = statement.Broken ? default : properties.Read(_grammar.Reference, statement.Value);
        return document is null ? null : new ReferenceSyntax(document, validTo, statement.Word.Cover(statement.Value));
    }

    private void AddParameter(Declaration declaration)
    {
        Sorted(declaration);
        var statement = declaration.Head;
        var (name, value, why) = statement.Broken ? default : properties.Read(_grammar.Parameter, statement.Value);
        if ((name ?? NameOf(statement)) is { } known)
        {
            _parameters.Add(new ParameterSyntax(known, value ?? new ErrorExpression(statement.Value), why, DeclarationReader.FirstLine(declaration)));
        }
    }

    private void AddDefinition(Declaration declaration)
    {
        Sorted(declaration);
        var statement = declaration.Head;
        var (name, value) = statement.Broken ? default : properties.Read(_grammar.Definition, statement.Value, MayFollow.Operator);
        if ((name ?? NameOf(statement)) is { } known)
        {
            _definitions.Add(new DefinitionSyntax(known, value ?? new ErrorExpression(statement.Value), DeclarationReader.FirstLine(declaration)));
        }
    }

    private void AddInformation(Declaration declaration)
    {
        var (id, title) = _reader.Titled(declaration.Head);
        var lines = Sorted(declaration);
        if (id is null)
        {
            return;
        }

        if (!lines.ContainsKey(Keyword.Reason))
        {
            _reader.Lacks(declaration, id.Name, Keyword.Reason);
        }

        _informations.Add(new InformationSyntax(
            id, title!, _reader.Ids(lines, Keyword.Clause), _reader.Text(lines, Keyword.Reason), _reader.Text(lines, Keyword.Note), DeclarationReader.FirstLine(declaration)));
    }

    private void AddOverride(Declaration declaration)
    {
        Sorted(declaration);
        var statement = declaration.Head;
        var (name, value, why) = statement.Broken ? default : properties.Read(_grammar.Parameter, statement.Value);
        if (name is not null)
        {
            _overrides.Add(new OverrideSyntax(name, value, null, why, DeclarationReader.FirstLine(declaration)));
        }
    }

    private void AddSeverityOverride(Declaration declaration)
    {
        Sorted(declaration);
        var statement = declaration.Head;
        var (rule, word, why) = statement.Broken ? default : properties.Read(_grammar.SeverityOverride, statement.Value);
        if (rule is not null && _reader.SeverityOf(word) is { } severity)
        {
            _overrides.Add(new OverrideSyntax(rule, null, severity, why, DeclarationReader.FirstLine(declaration)));
        }
    }

    private void AddWaiver(Declaration declaration)
    {
        var rules = _reader.Read(_grammar.Ids, declaration.Head, MayFollow.Comma);
        var lines = Sorted(declaration);
        if (rules is null)
        {
            return;
        }

        foreach (var needed in new[] { Keyword.Covers, Keyword.ThroughDay, Keyword.Reason, Keyword.ApprovedBy }.Where(k => !lines.ContainsKey(k)))
        {
            _reader.Lacks(declaration, rules[0].Name, needed);
        }

        _waivers.Add(new WaiverSyntax(
            rules,
            DeclarationReader.One(lines, Keyword.Covers, s => _reader.Read(_grammar.SubjectIds, s, MayFollow.Comma)) ?? [],
            _reader.Day(lines, Keyword.FromDay),
            _reader.Day(lines, Keyword.ThroughDay),
            _reader.Text(lines, Keyword.Reason),
            DeclarationReader.One(lines, Keyword.ApprovedBy, s => _reader.Read(_grammar.Word, s)),
            _reader.Text(lines, Keyword.Note),
            DeclarationReader.FirstLine(declaration)));
    }

    /// <summary>The name of a declaration whose value is wrong, so that its uses are not reported too.</summary>
    private Identifier? NameOf(Statement statement) =>
        Lexemes.WordAt(properties.Source.Text, statement.Value.Start) is { } word && word.End <= statement.Value.End
            ? new Identifier(word.Word, TextSpan.FromBounds(word.Start, word.End))
            : null;

    private Dictionary<Keyword, List<Statement>> Sorted(Declaration declaration) =>
        _reader.Sorted(declaration, DeclarationWords.Under(declaration.Head.Keyword));
}
