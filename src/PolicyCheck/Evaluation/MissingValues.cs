using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Finds the fields whose missing values leave a condition open.</summary>
internal sealed class MissingValues(Interpreter reader, Language language)
{
    private readonly CellFinder _cells = new(reader);

    /// <summary>The missing values among everything that the conditions read.</summary>
    public IEnumerable<MissingValue> In(IEnumerable<BoundExpression> conditions) => conditions.SelectMany(In);

    private IEnumerable<MissingValue> In(BoundExpression node)
    {
        switch (node)
        {
            case BoundAnd or BoundOr when reader.Truth(node).Kind != TruthKind.Unknown:
                return []; // one part decides; what another lacks does not matter
            case BoundField field when !IsKnown(field):
                return [Of(MissingRecordOf(field), _cells.OfField(field))];
            case BoundDerived derived when !IsKnown(derived):
                return OfDerived(derived);
            case BoundCSharp block:
                return reader.Truth(block).Kind == TruthKind.Unknown ? OfCSharp(block) : [];
            case BoundFilter filter:
                return In(filter.Source).Concat(InElements(filter.Source, filter.Element, filter.Condition));
            case BoundMap map:
                return In(map.Source).Concat(InElements(map.Source, map.Element, map.Selector));
            case BoundQuantified quantified:
                return In(quantified.Source).Concat(InElements(quantified.Source, quantified.Element, quantified.Body));
            case BoundShare share:
                return In(share.Source).Concat(InElements(share.Source, share.Element, share.Body));
            case BoundPeriodic periodic:
                return In(periodic.Source).Concat(InElements(periodic.Source, periodic.Element, periodic.Occurred)).Concat(OfPeriods(periodic));
            default:
                return BoundWalker.Children(node).SelectMany(In);
        }
    }

    private IEnumerable<MissingValue> InElements(BoundExpression source, ElementVariable element, BoundExpression body) =>
        (reader.List(source) ?? []).SelectMany(i => reader.With(element, i.Item, () => In(body).ToList()));

    /// <summary>What C# looks up inside a list is not known here; then the expression itself says what to look for.</summary>
    private List<MissingValue> OfCSharp(BoundCSharp block)
    {
        var fields = block.Reads.SelectMany(In).ToList();
        return fields.Count > 0 ? fields : [new MissingValue(new ValueText(language).Of(reader.CSharp(block).Trouble), block.Reads.Select(r => r.Field.Section).LastOrDefault(Section.Accounts))];
    }

    /// <summary>Where every event is known and the answer still is not, the log or the account's life span leaves it open.</summary>
    private IEnumerable<MissingValue> OfPeriods(BoundPeriodic periodic)
    {
        if (reader.Truth(periodic).Kind != TruthKind.Unknown)
        {
            return [];
        }

        var opened = Entities.For(typeof(Account)).Fields.First(f => f.Property.Name == nameof(Account.OpenedOn));
        var log = EnumTerms.For(typeof(Section)).Term((int)periodic.Log);
        return reader.Account is { OpenedOn: null }
            ? [new MissingValue(opened.In(language), Section.Accounts, Origin: reader.Context.Snapshot.Origins?.Find(reader.Account, opened))]
            : [new MissingValue(language == Language.Swedish ? $"hela perioden i {log.Swedish}" : $"the whole period in {log.English}", periodic.Log)];
    }

    private bool IsKnown(BoundField field) => field.Type switch
    {
        ManyType => reader.List(field) is not null,
        RecordType => true,
        _ => reader.Value(field) switch
        {
            Truth truth => truth.Kind != TruthKind.Unknown,
            NumberRange number => number.IsKnown,
            TimeRange time => time.IsKnown || time.IsNever,
            int word => word >= 0,
            var value => value is not null,
        },
    };

    private bool IsKnown(BoundDerived derived) => derived.Type switch
    {
        ManyType => reader.List(derived) is not null,
        TextType => reader.Text(derived) is not null,
        _ => reader.Truth(derived).Kind != TruthKind.Unknown,
    };

    /// <summary>The stored fields that it cannot do without, where they are what is missing; else the derived field itself.</summary>
    private List<MissingValue> OfDerived(BoundDerived derived)
    {
        var owner = reader.Record(derived.Target);
        var needed = derived.Field.Needs
            .Where(f => owner is not null && f.Property.GetValue(owner) is null)
            .Select(f => new MissingValue(f.In(language), f.Section, f, _cells.Of(owner!, f))).ToList();
        return needed.Count > 0 ? needed : [new MissingValue(derived.Field.In(language), derived.Field.Section)];
    }

    /// <summary>The outermost record on the way to a field that is missing itself, or the field.</summary>
    private BoundField MissingRecordOf(BoundField field) =>
        field.Target is BoundField { Type: RecordType } target && reader.Record(target) is null ? MissingRecordOf(target) : field;

    private static MissingValue Of(BoundField field, ValueOrigin? origin) => new(field.At.Text, field.Field.Section, field.Field, origin);
}
