using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>The records whose fields can be named without saying whose they are, innermost first.</summary>
internal sealed class NameScope(PolicyFrame frame, SubjectKind subject)
{
    private readonly Stack<(BoundExpression Target, EntityInfo Entity)> _records = new();

    /// <summary>Opens the scope of an element or of the subject.</summary>
    public void Push(BoundExpression target)
    {
        if (target.Type is RecordType record)
        {
            _records.Push((target, record.Entity));
        }
    }

    /// <summary>Closes the innermost scope that <see cref="Push"/> opened for <paramref name="target"/>.</summary>
    public void Pop(BoundExpression target)
    {
        if (target.Type is RecordType)
        {
            _records.Pop();
        }
    }

    /// <summary>The field of the innermost record that has one of that name, or the record that is called so.</summary>
    public BoundExpression? Find(NamePart part, bool singular)
    {
        foreach (var (target, entity) in _records)
        {
            if (FieldOf(target, entity, part, singular) is { } field)
            {
                return field;
            }

            if (PolicyFrame.Same(entity.In(frame.Language), part.Name))
            {
                return target;
            }
        }

        return FindFact(part);
    }

    /// <summary>The field of one record, or null.</summary>
    public BoundExpression? FieldOf(BoundExpression target, EntityInfo entity, NamePart part, bool singular)
    {
        var at = frame.At(part.Span);
        var stored = entity.Fields.FirstOrDefault(f => PolicyFrame.Same(f.In(frame.Language), part.Name))
            ?? (singular ? entity.Fields.FirstOrDefault(f => f is { IsList: true, Kind: FieldKind.Record } && PolicyFrame.Same(Entities.For(f.ElementType).In(frame.Language), part.Name)) : null);
        if (stored is not null)
        {
            return new BoundField(target, stored, PolicyType.Of(stored), at);
        }

        var derived = frame.DerivedFields.FirstOrDefault(d => d.Entity == entity.ClrType && PolicyFrame.Same(d.In(frame.Language), part.Name))
            ?? (singular ? frame.DerivedFields.FirstOrDefault(d => d.Entity == entity.ClrType && PolicyFrame.Same(Singular(d), part.Name)) : null);
        return derived is null ? null : new BoundDerived(target, derived, at);
    }

    /// <summary>The names of an entity's fields.</summary>
    public IEnumerable<string> FieldNames(EntityInfo entity) =>
        entity.Fields.Select(f => f.In(frame.Language)).Concat(frame.DerivedFields.Where(d => d.Entity == entity.ClrType).Select(d => d.In(frame.Language)));

    /// <summary>Every name that can be used here.</summary>
    public IEnumerable<string> Names() => _records.SelectMany(r => FieldNames(r.Entity)).Concat(frame.Names()).Concat(FactNames.Select(f => f.Name));

    private IEnumerable<(string Name, Func<Origin, BoundExpression> Bind)> FactNames =>
    [
        (Swedish ? "styrning" : "governance", at => new BoundRoot(RootKind.Governance, new RecordType(Entities.For(typeof(Governance))), at)),
        (Swedish ? "historiken-känd-från" : "history-known-from", at => new BoundHistoryStart(at)),
        (Swedish ? "organisation" : "organisation", at => new BoundOrganisationId(at)),
    ];

    private bool Swedish => frame.Language == Language.Swedish;

    /// <summary>What belongs to the snapshot as a whole, and, for posts and the like, the account they belong to.</summary>
    private BoundExpression? FindFact(NamePart part)
    {
        var at = frame.At(part.Span);
        foreach (var (name, bind) in FactNames)
        {
            if (PolicyFrame.Same(name, part.Name))
            {
                return bind(at);
            }
        }

        var account = Entities.For(typeof(Account));
        return subject is not (SubjectKind.Unit or SubjectKind.Organisation) && PolicyFrame.Same(account.In(frame.Language), part.Name)
            ? new BoundRoot(RootKind.Account, new RecordType(account), at)
            : null;
    }

    private string Singular(DerivedField field) => (Swedish ? field.SwedishSingular : field.EnglishSingular) ?? "";
}
