using System.Globalization;
using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Cli;

/// <summary>Prints a rule's answer about a subject as a tree with the value of each part.</summary>
internal sealed class ExplanationView(Terminal terminal, CompiledRule rule)
{
    /// <summary>Explanations that are printed at most.</summary>
    private const int MostShown = 10;

    private readonly BoundRule _rule = rule.Rule;
    private readonly Wording _words = new Wording(rule.Rule.Language);

    /// <summary>Prints the answers, the heaviest first.</summary>
    public void Show(IReadOnlyList<FoundOutcome> found)
    {
        Heading();
        foreach (var one in found.OrderBy(f => f.Outcome.Answer.Verdict).Take(MostShown))
        {
            terminal.WriteLine();
            Answer(one, Explanations.Explain(one.Context, rule, one.Outcome));
        }

        if (found.Count > MostShown)
        {
            var others = found.OrderBy(f => f.Outcome.Answer.Verdict).Skip(MostShown).Select(f => Subjects.Of(f.Outcome.Subject).Id).ToList();
            terminal.WriteLine();
            terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… {others.Count} {_words.More} {string.Join(", ", others.Take(20))}"), Tone.Faint);
        }

        terminal.WriteLine();
        Footer();
        terminal.Flush();
    }

    private void Heading()
    {
        terminal.WriteLine([(_rule.Id, Tone.Strong), ($"  {_rule.Syntax.Title.Value}", Tone.Strong)]);
        terminal.WriteLine($"{_words.Clause}: {string.Join(", ", _rule.Clauses)}", Tone.Faint);
    }

    private void Footer()
    {
        Labelled(_words.Remedy, _rule.Syntax.Remedy?.Value);
        Labelled(_words.Responsible, _rule.Responsible);
        Labelled(_words.Note, _rule.Syntax.Note?.Value);
        var position = _rule.Source.Position(_rule.Syntax.Id.Span.Start);
        Labelled(_words.RuleAt, string.Create(CultureInfo.InvariantCulture, $"{_rule.Source.Path}({position.Line},{position.Column})"));
    }

    private void Labelled(string label, string? text)
    {
        if (text is not null)
        {
            terminal.WriteLine([($"{label}: ", Tone.Faint), (text, Tone.Plain)]);
        }
    }

    private void Answer(FoundOutcome found, RuleExplanation explanation)
    {
        var finding = explanation.Finding;
        var (id, label) = (finding.Subject.Id, finding.Subject.Label);
        var name = label.StartsWith(id, StringComparison.Ordinal) ? label : $"{id} ({label})";
        var subject = $"{SubjectTerms.Word(finding.Subject.Kind, _rule.Language)} {name}";
        terminal.WriteLine([
            (subject, Tone.Strong),
            (string.Create(CultureInfo.InvariantCulture, $", {_words.AsOf} {found.Context.AsOf:yyyy-MM-dd}, {found.Snapshot}"), Tone.Faint)]);
        var due = finding.DueOn is { } day && finding.Waiver is null
            ? string.Create(CultureInfo.InvariantCulture, $", {(finding.Verdict is Verdict.Gap or Verdict.AttestationDue && day < found.Context.AsOf ? _words.Overdue : _words.Due)} {day:yyyy-MM-dd}")
            : "";
        terminal.WriteLine([($"{Sign(finding.Verdict)} {VerdictTerms.Label(finding.Verdict, _rule.Language)}", ToneOf(finding.Verdict)), (due, Tone.Plain)]);
        if (finding.Message.TrimEnd('.') != VerdictTerms.Label(finding.Verdict, _rule.Language))
        {
            terminal.WriteLine($"  {finding.Message}");
        }

        if (finding.Waiver is { } waiver)
        {
            Waiver(waiver, finding.Waived!.Value);
        }

        foreach (var condition in explanation.Conditions)
        {
            Tree(condition, "  ", "  ");
        }

        Cells(finding);
        if (explanation.IsAttested)
        {
            Attestations(explanation.Attestations);
        }
    }

    /// <summary>Where the values stand in the inventory, and as what, where it is a table.</summary>
    private void Cells(Finding finding)
    {
        var cells = finding.Observed.Select(o => (o.Name, o.Origin)).Concat(finding.Missing.Select(m => (m.Name, m.Origin)));
        foreach (var (name, origin) in cells.DistinctBy(c => (c.Name, c.Origin)))
        {
            if (origin is not null)
            {
                terminal.WriteLine([($"  {name} ← ", Tone.Faint), (origin.Cell, Tone.Plain), (origin.Raw is { } raw ? $" \"{raw}\"" : "", Tone.Faint)]);
            }
        }
    }

    private void Waiver(Waiver waiver, Verdict without)
    {
        var (bound, validity) = (waiver.Bound, waiver.Validity);
        var from = validity.From is { } first ? string.Create(CultureInfo.InvariantCulture, $" {_words.From} {first:yyyy-MM-dd}") : "";
        var through = validity.Through is { } last ? string.Create(CultureInfo.InvariantCulture, $" {_words.Through} {last:yyyy-MM-dd}") : "";
        var approved = bound.ApprovedBy.Length > 0 ? $"; {_words.ApprovedBy} {bound.ApprovedBy}" : "";
        terminal.WriteLine([($"  {_words.WithoutWaiver}: ", Tone.Faint), ($"{Sign(without)} {VerdictTerms.Label(without, _rule.Language)}", ToneOf(without))]);
        terminal.WriteLine([
            ($"  {_words.Waiver}{from}{through}", Tone.Plain), ($": {bound.Syntax.Reason?.Value.TrimEnd('.')}{approved}", Tone.Plain),
            (string.Create(CultureInfo.InvariantCulture, $", {bound.Source.Path}({bound.Source.Position(bound.Syntax.Span.Start).Line})"), Tone.Faint)]);
    }

    /// <summary>What was attested, latest first, and what became of each.</summary>
    private void Attestations(IReadOnlyList<ExplainedAttestation>? given)
    {
        if (given is null or [])
        {
            terminal.WriteLine($"  {_words.Attestations}: {(given is null ? _words.AttestationsNotKept : _words.NoAttestations)}");
            return;
        }

        string[] headings = [_words.DayHeading, _words.ByHeading, _words.OutcomeHeading, _words.ThroughHeading, _words.CountsHeading];
        var rows = given.Select(a => new[] { a.Day, a.By, a.Outcome, a.Through, (a.Counts ? _words.Yes : _words.No) + (a.Why.Length > 0 ? $": {a.Why}" : "") }).ToList();
        var widths = headings.Select((h, i) => rows.Select(r => CellText.Width(r[i])).Append(CellText.Width(h)).Max()).ToList();
        terminal.WriteLine($"  {_words.Attestations}:");
        foreach (var (row, tone) in rows.Select(r => (r, Tone.Plain)).Prepend((headings, Tone.Faint)))
        {
            terminal.WriteLine(("    " + string.Join("  ", row.Select((cell, i) => CellText.Pad(cell, widths[i])))).TrimEnd(), tone);
        }
    }

    private void Tree(ExplainedNode node, string first, string rest)
    {
        var (sign, tone) = node.Truth is { } truth ? OfTruth(truth) : ("", Tone.Plain);
        var text = node.Truth is not null ? $"{node.Text}: " : node.Value.Length > 0 ? $"{node.Text} = " : node.Text;
        terminal.WriteLine([(first, Tone.Faint), (text, Tone.Plain), (sign + node.Value, tone)]);
        for (var i = 0; i < node.Parts.Count; i++)
        {
            var isLast = i == node.Parts.Count - 1;
            Tree(node.Parts[i], rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "));
        }
    }

    private static (string Sign, Tone Tone) OfTruth(Truth truth) => truth.Kind switch
    {
        TruthKind.True => ("✓ ", Tone.Good),
        TruthKind.False => ("✗ ", Tone.Bad),
        TruthKind.Pending => ("… ", Tone.Plain),
        TruthKind.Vacuous => ("– ", Tone.Faint),
        _ => ("? ", Tone.Doubtful),
    };

    private static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "✓",
        Verdict.Gap or Verdict.Advisory => "✗",
        Verdict.Pending => "…",
        Verdict.NotApplicable => "–",
        Verdict.AttestationDue => "✎",
        Verdict.Waived => "◇",
        _ => "?",
    };

    private static Tone ToneOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => Tone.Good,
        Verdict.Gap => Tone.Bad,
        Verdict.Pending or Verdict.NotApplicable or Verdict.Waived => Tone.Plain,
        _ => Tone.Doubtful,
    };
}
