using System.Globalization;
using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Shows a condition as a tree with the value of each part.</summary>
internal sealed class Explainer(Interpreter reader, Language language)
{
    /// <summary>Elements of a list that are shown at most.</summary>
    private const int MaxElements = 20;

    private readonly ValueText _text = new(language);

    private bool Swedish => language == Language.Swedish;

    public ExplainedNode Explain(BoundExpression node) => node switch
    {
        BoundNamed named => Named(named),
        BoundQuantified quantified => Node(quantified, [.. Elements(quantified.Source, quantified.Element, quantified.Body)]),
        BoundShare share => Node(share, [.. Elements(share.Source, share.Element, share.Body)]),
        BoundAggregate aggregate => Node(aggregate, [List(aggregate.Source)]),
        BoundDeadline deadline => Node(deadline, [Explain(deadline.Operand), LastDay(deadline.Limit)]),
        BoundPeriodic periodic => Node(periodic, [List(periodic.Source), .. Periods(periodic)]),
        BoundPresence { Operand.Type: ManyType } presence => Node(presence, [List(presence.Operand)]),
        BoundContains contains => Node(contains, [List(contains.Collection)]),
        BoundCSharp csharp => Node(csharp, [.. csharp.Reads.Select(Explain), .. Trouble(csharp)]),
        BoundFilter or BoundMap => List(node),
        BoundDerived { Type: ManyType } => List(node),
        BoundDay day => Explain(day.Instant),
        BoundField or BoundDerived => Node(node, []),
        _ => Node(node, [.. BoundWalker.Children(node).Where(c => c is not BoundConstant).Select(Explain)]),
    };

    private ExplainedNode Node(BoundExpression node, IReadOnlyList<ExplainedNode> parts)
    {
        var value = reader.Value(node);
        return new ExplainedNode(node.At.Text, _text.Of(value, node.Type), value is Truth truth ? truth : null, parts);
    }

    private IEnumerable<ExplainedNode> Trouble(BoundCSharp csharp) =>
        reader.CSharp(csharp) is { Trouble: not CSharpTrouble.None } answer
            ? [new ExplainedNode(_text.Unknown, _text.Of(answer.Trouble), Truth.Unknown, [])]
            : [];

    /// <summary>The day that decides, and what it is counted from.</summary>
    private ExplainedNode LastDay(BoundExpression limit) =>
        new(Swedish ? "sista dagen" : "the last day", _text.Of(reader.Value(limit), limit.Type), null, limit is BoundConstant ? [] : limit is BoundOffset ? Explain(limit).Parts : [Explain(limit)]);

    private ExplainedNode Named(BoundNamed named)
    {
        var value = reader.Value(named.Value);
        var inner = named.IsParameter || named.Value is BoundConstant ? [] : new[] { Explain(named.Value) };
        return new ExplainedNode(named.Name, _text.Of(value, named.Type), value is Truth truth ? truth : null, inner);
    }

    /// <summary>A list with each element that may belong; for a filtered list, each element and whether it does.</summary>
    private ExplainedNode List(BoundExpression source)
    {
        var inner = source;
        while (inner is BoundNamed named)
        {
            inner = named.Value;
        }

        if (inner is BoundMap map)
        {
            return List(map.Source) with { Text = source.At.Text };
        }

        var items = reader.List(source);
        var count = items is null ? _text.Unknown : string.Create(CultureInfo.InvariantCulture, $"{items.Count} {(Swedish ? "st" : "")}").TrimEnd();
        var parts = inner is BoundFilter filter
            ? Elements(filter.Source, filter.Element, filter.Condition)
            : (items ?? []).Take(MaxElements).Select(i => new ExplainedNode(ElementLabel(i.Item, inner.Type), "", null, []));
        return new ExplainedNode(source.At.Text, count, null, [.. parts]);
    }

    private IEnumerable<ExplainedNode> Elements(BoundExpression source, ElementVariable element, BoundExpression body)
    {
        var items = reader.List(source);
        if (items is null)
        {
            yield return new ExplainedNode(source.At.Text, _text.Unknown, Truth.Unknown, []);
            yield break;
        }

        foreach (var (item, _) in items.Take(MaxElements))
        {
            var truth = reader.With(element, item, () => reader.Truth(body));
            var parts = reader.With(element, item, () => Explain(body));
            yield return new ExplainedNode(ElementLabel(item, element.Type), _text.Of(truth), truth, parts.Parts.Count > 0 ? parts.Parts : [parts]);
        }

        if (items.Count > MaxElements)
        {
            yield return new ExplainedNode("…", string.Create(CultureInfo.InvariantCulture, $"{items.Count - MaxElements} {(Swedish ? "till" : "more")}"), null, []);
        }
    }

    /// <summary>The period or deadline table where time decides.</summary>
    private IEnumerable<ExplainedNode> Periods(BoundPeriodic periodic)
    {
        if (periodic.Rule.Rolling is not null)
        {
            yield break;
        }

        foreach (var (period, outcome) in reader.Periods(periodic))
        {
            yield return new ExplainedNode(
                string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd} – {period.To:yyyy-MM-dd}"), _text.Of(outcome), outcome, []);
        }
    }

    private string ElementLabel(object? item, PolicyType type)
    {
        var element = type is ManyType many ? many.Element : type;
        return item switch
        {
            AccessGrant grant => $"{Entity(grant)} {grant.PersonRef ?? _text.Unknown}",
            ArchiveEvent capture => $"{Entity(capture)} {capture.Captured?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? _text.Unknown}",
            Approval approval => $"{Entity(approval)} {approval.DecidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? _text.Unknown}",
            AccountChange change => $"{Entity(change)} {change.OccurredOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? _text.Unknown}",
            not null when element is RecordType record => record.Entity.In(language),
            _ => _text.Of(item, element),
        };
    }

    private string Entity(object record) => Entities.For(record.GetType()).In(language);
}
