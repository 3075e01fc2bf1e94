using System.Globalization;
using System.Reflection;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using FieldInfo = PolicyCheck.Model.FieldInfo;

namespace PolicyCheck.Binding;

/// <summary>
/// Makes a small inventory of an example. What the example does not say is unknown, but for what would only be noise: its
/// account is active since 2020, a grant is in force since then, a person who is only named is an employee in service, every
/// section is complete and every log covers everything.
/// </summary>
internal sealed class ExampleBinder(PolicyFrame frame)
{
    /// <summary>The day on which an example is judged when it names none.</summary>
    public static readonly DateOnly DefaultDay = new(2026, 11, 20);

    /// <summary>The day on which everything began that an example gives no beginning.</summary>
    public static readonly DateOnly LongAgo = new(2020, 1, 1);

    private readonly List<OrgUnit> _units = [];
    private readonly List<Person> _persons = [];
    private readonly List<Account> _accounts = [];
    private readonly List<Post> _externalPosts = [];
    private readonly List<Attestation> _attestations = [];
    private bool _failed;
    private int _unnamed;

    /// <summary>The example's inventory and subject, or null when it cannot be read.</summary>
    public BoundExample? Bind(RuleSyntax rule, ExampleSyntax example)
    {
        var subjectType = SubjectTerms.ClrType(rule.Subject);
        var snapshot = new Snapshot { OrganisationId = "example", AsOf = example.AsOf?.Value ?? DefaultDay, TimeZone = LocalTime.ZoneId, HistoryKnownFrom = LongAgo };
        foreach (var section in Enum.GetValues<Section>())
        {
            snapshot.DataCompleteness[section] = Completeness.Complete;
        }

        object? subject = null;
        foreach (var fact in example.Facts)
        {
            var made = Make(fact);
            if (made is null)
            {
                continue;
            }

            subject ??= made;
            switch (made)
            {
                case Governance governance:
                    snapshot.Governance = governance;
                    break;
                case Attestation attestation:
                    _attestations.Add(attestation);
                    break;
                case Assignment assignment:
                    snapshot.Assignments = [.. snapshot.Assignments ?? [], assignment];
                    break;
                case Acknowledgement acknowledgement:
                    snapshot.Acknowledgements = [.. snapshot.Acknowledgements ?? [], acknowledgement];
                    break;
                case Training training:
                    snapshot.Trainings = [.. snapshot.Trainings ?? [], training];
                    break;
            }
        }

        if (subject is not null && subject.GetType() != subjectType)
        {
            Fail(example.Facts[0].Entity.Span, $"'{example.Facts[0].Entity.Name}' is not what the rule is for", $"begin with {SubjectTerms.Word(rule.Subject, frame.Language)} {{ … }}");
        }

        if (subject is null || _failed)
        {
            return null;
        }

        Place(subject);
        foreach (var attestation in _attestations)
        {
            attestation.ClauseId ??= rule.Clauses.Count > 0 ? rule.Clauses[0].Name : rule.Id.Name;
            attestation.SubjectId ??= IdOf(subject) ?? snapshot.OrganisationId;
        }

        snapshot.Accounts = _accounts;
        snapshot.Persons = _persons;
        snapshot.Units = _units;
        snapshot.ExternalPosts = _externalPosts;
        snapshot.Attestations = _attestations;
        snapshot.Assignments ??= [];
        snapshot.Acknowledgements ??= [];
        snapshot.Trainings ??= [];
        SnapshotLinks.Resolve(snapshot);
        return new BoundExample(example, snapshot, subject);
    }

    /// <summary>A post, contribution or case belongs to the example's account.</summary>
    private void Place(object subject)
    {
        if (subject is Post external && _externalPosts.Contains(external))
        {
            return;
        }

        if (_accounts.Count == 0)
        {
            _accounts.Add(NewAccount());
        }

        var account = _accounts[0];
        switch (subject)
        {
            case Post post:
                account.Posts = [post];
                break;
            case InboundItem item:
                account.Inbound = [item];
                break;
            case ModerationCase moderation:
                account.ModerationCases = [moderation];
                break;
        }
    }

    private object? Make(FactSyntax fact)
    {
        if (PolicyFrame.Same(SubjectTerms.Word(SubjectKind.ExternalPost, frame.Language), fact.Entity.Name))
        {
            var external = (Post)Fill(Entities.For(typeof(Post)), fact.Value);
            _externalPosts.Add(external);
            return external;
        }

        var entity = Entities.All.FirstOrDefault(e => PolicyFrame.Same(Word(e), fact.Entity.Name));
        if (entity is null)
        {
            var words = Entities.All.Select(Word).ToList();
            Fail(fact.Entity.Span, $"there is nothing called '{fact.Entity.Name}'", Spelling.Nearest(fact.Entity.Name, words) is { } near ? $"did you mean '{near}'?" : "name an account, a post, a unit, a person …");
            return null;
        }

        return Fill(entity, fact.Value);
    }

    private object Fill(EntityInfo entity, ObjectValue value)
    {
        var made = New(entity.ClrType);
        foreach (var field in value.Fields)
        {
            var info = entity.Fields.FirstOrDefault(f => PolicyFrame.Same(Word(f), field.Name.Name));
            if (info is null)
            {
                var names = entity.Fields.Where(f => f.IsStored || f.LinkId is not null).Select(Word).Order(StringComparer.Ordinal).ToList();
                Fail(field.Name.Span, $"{Word(entity)} has no field called '{field.Name.Name}'",
                    Spelling.Nearest(field.Name.Name, names) is { } near ? $"did you mean '{near}'?" : "its fields are: " + string.Join(", ", names));
            }
            else
            {
                Set(made, entity, info, field.Value);
            }
        }

        return made;
    }

    private object New(Type type)
    {
        switch (type.Name)
        {
            case nameof(Account):
                var account = NewAccount();
                _accounts.Add(account);
                return account;
            case nameof(AccessGrant):
                return new AccessGrant { ValidFrom = LongAgo };
            case nameof(Person):
                var person = new Person { PersonRef = NextId("person"), Kind = PersonKind.Employee, Active = true };
                _persons.Add(person);
                return person;
            case nameof(OrgUnit):
                var unit = new OrgUnit { UnitId = NextId("unit") };
                _units.Add(unit);
                return unit;
            default:
                return Activator.CreateInstance(type)!;
        }
    }

    private Account NewAccount() => new()
    {
        AccountId = _accounts.Count == 0 ? "example" : string.Create(CultureInfo.InvariantCulture, $"example-{_accounts.Count + 1}"),
        Status = AccountStatus.Active,
        OpenedOn = LongAgo,
    };

    private static string? IdOf(object subject) => Entities.For(subject.GetType()).IdField?.Property.GetValue(subject) as string;

    private string NextId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{++_unnamed}");

    private void Set(object target, EntityInfo entity, FieldInfo field, ExampleValue value)
    {
        if (value is WordValue word && Keywords.Wordings(Keyword.UnknownValue, frame.Language).Contains(word.Word, StringComparer.OrdinalIgnoreCase))
        {
            if (field.Property.SetMethod is { } clear && field != entity.IdField)
            {
                clear.Invoke(target, [null]);
            }

            return;
        }

        if (field.LinkId is { } linkId)
        {
            Link(target, field, linkId, value);
            return;
        }

        if (!field.IsStored)
        {
            Fail(value.Span, $"'{Word(field)}' is worked out from other fields", "give those instead");
        }
        else if (!field.IsList)
        {
            Assign(target, field, Element(field, value));
        }
        else if (value is ListValue list)
        {
            AssignList(target, field, list);
        }
        else
        {
            Fail(value.Span, $"'{Word(field)}' is a list", "put it between [ and ]");
        }
    }

    private void Link(object target, FieldInfo field, FieldInfo linkId, ExampleValue value)
    {
        var linked = Entities.For(field.ElementType);
        var id = value switch
        {
            WordValue word => Named(linked, word.Word),
            TextValue text => Named(linked, text.Text),
            ObjectValue fields => (string)linked.IdField!.Property.GetValue(Fill(linked, fields))!,
            _ => null,
        };
        if (id is null)
        {
            Fail(value.Span, $"'{Word(field)}' needs an id or fields between braces", $"write {Word(field)}: an-id");
            return;
        }

        Assign(target, linkId, id);
    }

    /// <summary>The entity with an id, made when the example has not described it.</summary>
    private string Named(EntityInfo entity, string id)
    {
        var known = entity.ClrType == typeof(Person) ? _persons.Exists(p => PolicyFrame.Same(p.PersonRef, id))
            : entity.ClrType == typeof(OrgUnit) ? _units.Exists(u => PolicyFrame.Same(u.UnitId, id))
            : _accounts.Exists(a => PolicyFrame.Same(a.AccountId, id));
        if (!known && entity.ClrType != typeof(Account))
        {
            entity.IdField!.Property.SetValue(New(entity.ClrType), id);
        }

        return id;
    }

    private void AssignList(object target, FieldInfo field, ListValue list)
    {
        var items = list.Items.Select(item => Element(field, item)).Where(i => i is not null).ToList();
        var array = Array.CreateInstance(field.ElementType, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        Assign(target, field, array);
    }

    private object? Element(FieldInfo field, ExampleValue value)
    {
        switch (field.Kind, value)
        {
            case (FieldKind.Record, ObjectValue fields):
                return Fill(Entities.For(field.ElementType), fields);
            case (FieldKind.Truth, WordValue word) when Is(word, Keyword.Yes):
                return true;
            case (FieldKind.Truth, WordValue word) when Is(word, Keyword.NoValue):
                return false;
            case (FieldKind.Number, NumberValue number) when number.Number == Math.Floor(number.Number):
                return (int)number.Number;
            case (FieldKind.Date, DateValue date):
                return date.Date;
            case (FieldKind.Instant, DateValue date):
                return new DateTimeOffset(date.Date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
            case (FieldKind.Instant or FieldKind.Date, TextValue text) when DateTimeOffset.TryParse(text.Text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment):
                return field.Kind == FieldKind.Instant ? moment : LocalTime.Day(moment);
            case (FieldKind.Text, TextValue text):
                return text.Text;
            case (FieldKind.Text, WordValue word):
                return field.RefersTo is { } entity ? Named(Entities.For(entity), word.Word) : word.Word;
            case (FieldKind.Text, NumberValue number):
                return number.Number.ToString(CultureInfo.InvariantCulture);
            case (FieldKind.Enum, WordValue word):
                return Enumerated(field, word);
            default:
                Fail(value.Span, $"'{Word(field)}' is {PolicyType.Of(field).Describe(frame.Language)}", Hint(field));
                return null;
        }
    }

    private object? Enumerated(FieldInfo field, WordValue word)
    {
        var info = EnumTerms.For(field.ElementType);
        if (info.Values.FirstOrDefault(v => PolicyFrame.Same(Word(v), word.Word)) is { } term)
        {
            return Enum.ToObject(field.ElementType, term.Value);
        }

        var words = info.Values.Select(Word).ToList();
        Fail(word.Span, $"'{word.Word}' is not one of the words for {info.In(frame.Language)}",
            Spelling.Nearest(word.Word, words) is { } near ? $"did you mean '{near}'?" : "choose one of: " + string.Join(", ", words));
        return null;
    }

    private string Hint(FieldInfo field) => field.Kind switch
    {
        FieldKind.Truth => $"write {Keywords.Wording(Keyword.Yes, frame.Language)} or {Keywords.Wording(Keyword.NoValue, frame.Language)}",
        FieldKind.Number => "write a whole number",
        FieldKind.Date => "write a day such as 2026-06-30",
        FieldKind.Instant => "write a day such as 2026-06-30, or a moment such as \"2026-06-30T15:00+02:00\"",
        FieldKind.Record => "put its fields between { and }",
        _ => "write a text between quotation marks",
    };

    private bool Is(WordValue word, Keyword keyword) => Keywords.Wordings(keyword, frame.Language).Contains(word.Word, StringComparer.OrdinalIgnoreCase);

    private static void Assign(object target, FieldInfo field, object? value)
    {
        if (value is not null)
        {
            field.Property.SetMethod!.Invoke(target, BindingFlags.Default, null, [value], CultureInfo.InvariantCulture);
        }
    }

    private void Fail(TextSpan span, string problem, string remedy)
    {
        _failed = true;
        frame.Bag.Add(BindingDiagnostics.ExampleIsWrong(frame.Locate(span), problem, remedy));
    }

    private string Word(EntityInfo entity) => entity.In(frame.Language);

    private string Word(FieldInfo field) => field.In(frame.Language);

    private string Word(EnumTerm term) => term.In(frame.Language);
}
