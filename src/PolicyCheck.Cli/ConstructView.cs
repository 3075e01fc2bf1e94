using System.Globalization;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Policies;
using PolicyCheck.Syntax;

namespace PolicyCheck.Cli;

/// <summary>Prints what a policy declares in a few plain lines, in the policy's language.</summary>
internal sealed class ConstructView(Terminal terminal)
{
    private Language _language;
    private Wording _words = new(Language.English);

    /// <summary>Prints the constructs one after the other.</summary>
    public void Show(IReadOnlyList<Construct> constructs)
    {
        foreach (var construct in constructs)
        {
            if (construct != constructs[0])
            {
                terminal.WriteLine();
            }

            _language = construct.File.Language;
            _words = new Wording(_language);
            Show(construct);
        }

        terminal.Flush();
    }

    private void Show(Construct construct)
    {
        switch (construct)
        {
            case RuleConstruct rule:
                Rule(rule);
                break;
            case InformationConstruct { Information: var information }:
                Heading(information.Id.Name, information.Title.Value);
                Labelled(_words.Kind, Word(Keyword.Information));
                Labelled(Word(Keyword.Clause), Clauses(information.Clauses.Select(c => c.Name), information.Id.Name));
                Labelled(Word(Keyword.Reason), information.Reason?.Value);
                Labelled(Word(Keyword.Note), information.Note?.Value);
                break;
            case ParameterConstruct parameter:
                Heading($"{parameter.Name.Name} = {Print(parameter.Parameter.Value)}", parameter.Parameter.Why?.Value ?? "");
                Labelled(_words.Kind, Word(Keyword.Parameter));
                foreach (var (file, change) in parameter.Overrides)
                {
                    Labelled($"{Word(Keyword.Override)} ({file.Header!.Id.Name})", $"{PolicyPrinter.Print(change.Value!, file.Language)}{Why(change.Why)}");
                }

                Labelled(_words.UsedBy, Names(parameter.UsedBy));
                break;
            case DefinitionConstruct definition:
                Heading(definition.Name.Name, "");
                Labelled(_words.Kind, _words.Definition);
                Labelled(Word(Keyword.As), Print(definition.Definition.Value));
                Labelled(_words.UsedBy, Names(definition.UsedBy));
                break;
            case PolicyConstruct policy:
                Policy(policy.File);
                break;
        }

        Labelled(_words.StandsIn, $"{construct.File.Header!.Id.Name}, {PlaceOf(construct)}");
    }

    private void Rule(RuleConstruct construct)
    {
        var (rule, bound) = (construct.Rule.Rule.Syntax, construct.Rule.Rule);
        Heading(bound.Id, rule.Title.Value);
        Labelled(_words.Kind, $"{(rule.IsAttested ? _words.AttestedDuty : Word(Keyword.Rule))}, {_words.Severity} {SubjectTerms.Word(bound.Severity, _language)}");
        Labelled(Word(Keyword.Clause), Clauses(bound.Clauses, bound.Id));
        Labelled(_words.About, rule.Subject == SubjectKind.Organisation ? Word(Keyword.ForTheOrganisation) : $"{Word(Keyword.ForEach)} {SubjectTerms.Word(rule.Subject, _language)}");
        Labelled(Word(Keyword.When), rule.When is { } when ? Print(when) : null);
        Labelled(Word(Keyword.PendingWhile), rule.Pending is { } pending ? Print(pending.Condition) + (pending.Until is { } until ? $" {Word(Keyword.Until)} {Print(until)}" : "") : null);
        foreach (var duty in rule.Duties)
        {
            Labelled(Word(duty.Kind switch { DutyKind.Require => Keyword.Require, DutyKind.Forbid => Keyword.Forbid, _ => Keyword.Should }), Print(duty.Condition));
        }

        Attestation(rule.Attestation, bound.Attestation?.Who);
        Labelled(Word(Keyword.Remedy), rule.Remedy?.Value);
        Labelled(Word(Keyword.Responsible), bound.Responsible);
        Labelled(Word(Keyword.Deadline), rule.Deadline is { } deadline ? Print(deadline) : null);
        Labelled(Word(Keyword.Note), rule.Note?.Value);
        foreach (var definition in construct.Definitions)
        {
            Labelled(Word(Keyword.Define), $"{definition.Name.Name} {Word(Keyword.As)} {PolicyPrinter.Print(definition.Definition.Value, definition.File.Language)}{From(construct, definition)}");
        }

        foreach (var parameter in construct.Parameters)
        {
            Labelled(Word(Keyword.Parameter), $"{parameter.Name.Name} = {PolicyPrinter.Print(parameter.Parameter.Value, parameter.File.Language)}{Why(parameter.Parameter.Why)}{From(construct, parameter)}");
        }

        Labelled(_words.OverriddenIn, construct.OverriddenIn.Count > 0 ? Names(construct.OverriddenIn) : null);
        foreach (var waiver in construct.Waivers)
        {
            Labelled(_words.Waiver.ToLowerInvariant(), Text(waiver));
        }

        foreach (var example in rule.Examples)
        {
            Labelled(Word(Keyword.Example), $"{example.Name.Value} {Word(Keyword.Gives)} {example.Verdict.Name}");
        }
    }

    private void Attestation(AttestationSyntax? attestation, string? who)
    {
        if (attestation is null)
        {
            return;
        }

        Labelled(Word(attestation.Kind switch { AttestationKind.Required => Keyword.AttestedBy, AttestationKind.Recommended => Keyword.ShouldBeAttestedBy, _ => Keyword.OtherwiseAttestedBy }), who);
        Labelled(Word(Keyword.ValidFor), attestation.ValidFor is { } valid ? Print(valid) : null);
        Labelled(Word(Keyword.RenewedAfter), attestation.RenewedAfter is { } time ? Print(time) : null);
        Labelled(Word(Keyword.ForTheList), attestation.List is { } list ? Print(list) : null);
    }

    private void Policy(PolicySyntax file)
    {
        var header = file.Header!;
        Heading(header.Id.Name, header.Title.Value);
        Labelled(_words.Kind, Word(Keyword.Policy));
        Labelled(Word(Keyword.Source), header.Source?.Value);
        Labelled(Word(Keyword.BuildsOn), header.BuildsOn.Count > 0 ? Names([.. header.BuildsOn.Select(b => b.Name)]) : null);
        Labelled(Word(Keyword.AppliesTo), header.Scope is { } scope
            ? Names([.. scope.Organisations.Select(o => o.Name)]) + (scope.Condition is { } condition ? $" {Word(Keyword.Where)} {Print(condition)}" : "")
            : null);
        Labelled(Word(Keyword.DecidedOn), Day(header.DecidedOn?.Value));
        Labelled(Word(Keyword.EffectiveFrom), Day(header.EffectiveFrom?.Value));
        Labelled(Word(Keyword.ValidTo), Day(header.ValidTo?.Value));
        var attested = file.Rules.Count(r => r.IsAttested);
        Labelled(_words.Holds, string.Create(
            CultureInfo.InvariantCulture,
            $"{_words.Rules} {file.Rules.Count - attested}, {_words.ToAttest} {attested}, {Word(Keyword.Information)} {file.Informations.Count}, {Word(Keyword.Parameter)} {file.Parameters.Count}").ToLowerInvariant());
    }

    private string Text(Waiver waiver)
    {
        var (bound, validity) = (waiver.Bound, waiver.Validity);
        string?[] parts =
        [
            $"{string.Join(", ", bound.Syntax.Subjects.Select(s => s.Name))}:",
            validity.From is { } from ? $"{_words.From} {Day(from)}" : null,
            validity.Through is { } through ? $"{_words.Through} {Day(through)}" : null,
        ];
        var reason = bound.Syntax.Reason is { } why ? $", {why.Value.TrimEnd('.')}" : "";
        var approved = bound.ApprovedBy.Length > 0 ? $", {_words.ApprovedBy} {bound.ApprovedBy}" : "";
        var position = bound.Source.Position(bound.Syntax.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', parts.OfType<string>())}{reason}{approved}, {bound.Source.Path}({position.Line},{position.Column})");
    }

    private void Heading(string name, string title) =>
        terminal.WriteLine([(name, Tone.Strong), (title.Length > 0 ? $"  {title}" : "", Tone.Strong)]);

    private void Labelled(string label, string? text)
    {
        if (text is not null)
        {
            terminal.WriteLine([($"  {label}: ", Tone.Faint), (text, Tone.Plain)]);
        }
    }

    private string Names(IReadOnlyList<string> names) => names.Count > 0 ? string.Join(", ", names) : _words.NoAttestations;

    private static string Clauses(IEnumerable<string> clauses, string id) => string.Join(", ", clauses.DefaultIfEmpty(id));

    private static string Why(TextLiteral? why) => why is null ? "" : $" ({why.Value.TrimEnd('.')})";

    /// <summary>The policy that a name comes from, where it is another's.</summary>
    private static string From(Construct user, Construct used) => ReferenceEquals(user.File, used.File) ? "" : $" [{used.File.Header!.Id.Name}]";

    private static string PlaceOf(Construct construct)
    {
        var position = construct.File.Source.Position(construct.Name.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{construct.File.Source.Path}({position.Line},{position.Column})");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Print(Expression expression) => PolicyPrinter.Print(expression, _language);

    private string Word(Keyword keyword) => Keywords.Wording(keyword, _language);
}
