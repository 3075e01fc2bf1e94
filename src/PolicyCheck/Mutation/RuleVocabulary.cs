using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>What a rule looks at and compares with: the fields and values worth varying in an inventory that is to tell it from a mutant.</summary>
internal sealed class RuleVocabulary
{
    private readonly Dictionary<Type, List<FieldInfo>> _fields = [];
    private readonly Dictionary<FieldInfo, List<ExampleValue>> _seen = [];

    /// <summary>Reads the conditions of a rule and its examples.</summary>
    public RuleVocabulary(BoundRule rule)
    {
        Language = rule.Language;
        Subject = Entities.For(SubjectTerms.ClrType(rule.Syntax.Subject));
        SubjectWord = rule.Syntax.Subject == SubjectKind.Organisation ? Word(Subject) : SubjectTerms.Word(rule.Syntax.Subject, rule.Language);
        foreach (var node in rule.Conditions.SelectMany(BoundWalker.All))
        {
            Read(node);
        }

        if (rule.Attestation is { } attestation)
        {
            foreach (var name in new[] { nameof(Attestation.AttestedOn), nameof(Attestation.Outcome), nameof(Attestation.AttestedByRole) })
            {
                Add(Entities.For(typeof(Attestation)).Fields.First(f => f.Property.Name == name));
            }

            Durations.UnionWith(new[] { attestation.ValidFor }.OfType<Duration>());
            IsAttested = true;
        }

        foreach (var fact in rule.Syntax.Examples.SelectMany(e => e.Facts))
        {
            if (EntityNamed(fact.Entity.Name) is { } entity)
            {
                Read(entity, fact.Value);
            }
        }
    }

    /// <summary>The language of the rule's examples.</summary>
    public Language Language { get; }

    /// <summary>What the rule is for.</summary>
    public EntityInfo Subject { get; }

    /// <summary>What an example calls it.</summary>
    public string SubjectWord { get; }

    /// <summary>True when attestations may answer.</summary>
    public bool IsAttested { get; }

    /// <summary>Numbers that the rule compares with.</summary>
    public HashSet<double> Numbers { get; } = [];

    /// <summary>Texts and ids that the rule compares with or that its examples hold.</summary>
    public HashSet<string> Texts { get; } = [];

    /// <summary>Days that the rule compares with.</summary>
    public HashSet<DateOnly> Days { get; } = [];

    /// <summary>Amounts of time in the rule.</summary>
    public HashSet<Duration> Durations { get; } = [];

    /// <summary>True when something recurs by the calendar.</summary>
    public bool HasPeriods { get; private set; }

    /// <summary>True when the rule looks at the organisation's governance facts, or at the account of its subject.</summary>
    public HashSet<RootKind> Roots { get; } = [];

    /// <summary>The fields of an entity that matter to the rule.</summary>
    public IReadOnlyList<FieldInfo> Fields(EntityInfo entity) => _fields.GetValueOrDefault(entity.ClrType) ?? [];

    /// <summary>The values that a field has in the rule's examples.</summary>
    public IReadOnlyList<ExampleValue> Seen(FieldInfo field) => _seen.GetValueOrDefault(field) ?? [];

    /// <summary>The entity that an example calls so, or null.</summary>
    public EntityInfo? EntityNamed(string word) => PolicyFrame.Same(SubjectWord, word) ? Subject : Entities.All.FirstOrDefault(e => PolicyFrame.Same(Word(e), word));

    /// <summary>An entity's name in the rule's language.</summary>
    public string Word(EntityInfo entity) => entity.In(Language);

    /// <summary>A field's name in the rule's language.</summary>
    public string Word(FieldInfo field) => field.In(Language);

    private void Read(BoundExpression node)
    {
        switch (node)
        {
            case BoundField field:
                Add(field.Field);
                break;
            case BoundDerived derived:
                AddTimes(Entities.For(derived.Field.Entity));
                derived.Field.Needs.ToList().ForEach(Add);
                break;
            case BoundRoot root:
                Roots.Add(root.Kind);
                break;
            case BoundHistoryStart:
                Days.Add(ExampleBinder.LongAgo);
                break;
            case BoundOffset offset:
                Durations.Add(offset.Duration);
                break;
            case BoundPeriodic periodic:
                HasPeriods |= periodic.Rule.Rolling is null;
                Durations.UnionWith(new[] { periodic.Rule.Rolling, periodic.Rule.Sparing }.OfType<Duration>());
                AddTimes(Entities.For(typeof(Account)));
                break;
            case BoundMembership membership:
                membership.Items.ToList().ForEach(Read);
                break;
            case BoundConstant { Value: double number }:
                Numbers.Add(number);
                break;
            case BoundConstant { Value: string text }:
                Texts.Add(text);
                break;
            case BoundConstant { Value: DateOnly day }:
                Days.Add(day);
                break;
        }
    }

    private void Read(EntityInfo entity, ObjectValue value)
    {
        foreach (var written in value.Fields)
        {
            if (entity.Fields.FirstOrDefault(f => PolicyFrame.Same(Word(f), written.Name.Name)) is not { } field)
            {
                continue;
            }

            Add(field);
            See(field, written.Value);
            foreach (var item in written.Value is ListValue list ? list.Items : [written.Value])
            {
                if (item is ObjectValue inner)
                {
                    Read(Entities.For(field.ElementType), inner);
                }
                else if (field.Kind == FieldKind.Text || field.LinkId is not null)
                {
                    Texts.UnionWith(item switch { WordValue word => [word.Word], TextValue text => [text.Text], _ => Array.Empty<string>() });
                }
            }
        }
    }

    private void See(FieldInfo field, ExampleValue value)
    {
        var seen = _seen.TryGetValue(field, out var known) ? known : _seen[field] = [];
        seen.Add(value);
    }

    private void Add(FieldInfo field)
    {
        if (!field.IsStored && field.LinkId is null)
        {
            // What it is worked out from is not told by the model: the times of the same record are the likeliest.
            AddTimes(Entities.For(field.Property.DeclaringType!));
            return;
        }

        var fields = _fields.TryGetValue(field.Property.DeclaringType!, out var known) ? known : _fields[field.Property.DeclaringType!] = [];
        if (!fields.Contains(field) && !field.IsId)
        {
            fields.Add(field);
        }
    }

    /// <summary>A derived field depends on the record's own times, and an account's on its status too.</summary>
    private void AddTimes(EntityInfo entity)
    {
        foreach (var field in entity.Fields.Where(f => f.IsStored && !f.IsList
            && (f.ElementType == typeof(AccountStatus) || (f.Kind is FieldKind.Date or FieldKind.Instant && f.Null != NullMeaning.NotDone))))
        {
            Add(field);
        }
    }
}
