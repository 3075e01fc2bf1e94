using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Support;

/// <summary>
/// Writes policies whose conditions are random but well typed, as a person would have to write them: every operator, every
/// kind of value, fields within reach by their names, parameters and definitions. A seed always gives the same policies.
/// </summary>
internal sealed class ConditionGenerator(Language language, SubjectKind subject, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<EntityInfo> _scope = [Entities.For(SubjectTerms.ClrType(subject))];
    private readonly Lexemes _lexemes = ExpressionGrammar.For(language).Lexemes;

    /// <summary>A list as it is written, and what its elements are.</summary>
    private sealed record Many(string Text, FieldKind Kind, Type Element);

    private bool Swedish => language == Language.Swedish;

    /// <summary>A policy with that many rules, each with one condition.</summary>
    public string Policy(int rules)
    {
        var text = new StringBuilder($"""
            {K(Keyword.Policy)} G "g"
              {K(Keyword.AppliesTo)}
            {K(Keyword.Parameter)} p-number = 2
            {K(Keyword.Parameter)} p-time = 14 {Unit(TimeUnit.Day)}
            {K(Keyword.Parameter)} p-day = 2026-03-01
            {K(Keyword.Parameter)} p-text = "official"
            {K(Keyword.Parameter)} p-yes = {K(Keyword.Yes)}
            {K(Keyword.Parameter)} p-word = facebook
            {K(Keyword.Parameter)} p-words = [facebook, instagram]
            {K(Keyword.Parameter)} p-texts = ["official", "mbs-1"]
            {K(Keyword.Parameter)} p-often = {K(Keyword.OnceEvery)} {Keywords.Wording(Period.HalfYear, language)}
            {K(Keyword.Parameter)} p-rolling = {K(Keyword.AtMost)} 6 {Unit(TimeUnit.Month)} {K(Keyword.Between)}
            {K(Keyword.Define)} d-list {K(Keyword.As)} {(Swedish ? "behörigheter där är-i-kraft" : "access where in-force")}
            {K(Keyword.Define)} d-true {K(Keyword.As)} {(Swedish ? "öppet" : "open")}
            {K(Keyword.Define)} d-number {K(Keyword.As)} {(Swedish ? "antal olika behörigheter.person" : "count of distinct access.person")}
            {K(Keyword.Define)} d-day {K(Keyword.As)} {(Swedish ? "öppnades" : "opened")}
            {K(Keyword.Define)} d-text {K(Keyword.As)} {(Swedish ? "användarnamn" : "handle")}
            {K(Keyword.Define)} d-shown {K(Keyword.As)} {(Swedish ? "länkens-plattform" : "address-platform")}
            {K(Keyword.Define)} d-word {K(Keyword.As)} {(Swedish ? "plattform" : "platform")}
            {K(Keyword.Define)} d-unit {K(Keyword.As)} {(Swedish ? "ägare" : "owner")}

            """);
        for (var i = 0; i < rules; i++)
        {
            text.Append('\n').Append(K(Keyword.Rule)).Append(" R").Append(i).Append(" \"r\"\n");
            if (subject != SubjectKind.Account)
            {
                text.Append("  ").Append(K(Keyword.ForEach)).Append(' ').Append(SubjectTerms.Word(subject, language)).Append('\n');
            }

            text.Append("  ").Append(K(Keyword.Require)).Append(' ').Append(Truth(4, deadlines: true)).Append('\n');
        }

        return text.ToString();
    }

    private string Truth(int depth, bool deadlines)
    {
        if (depth <= 0)
        {
            return Any(() => Path(FieldKind.Truth), () => "p-yes", () => "d-true", () => K(One(Keyword.Yes, Keyword.NoValue)));
        }

        string Condition() => $"({Truth(depth - 1, deadlines)})";
        string Plain() => $"({Truth(depth - 1, deadlines: false)})";
        return _random.Next(deadlines ? 23 : 19) switch
        {
            0 => Truth(0, deadlines),
            1 => $"{K(Keyword.Not)} {Plain()}",
            2 or 3 => $"{Condition()} {K(Keyword.And)} {Condition()}",
            4 or 5 => $"{Condition()} {K(Keyword.Or)} {Condition()}",
            6 => $"({Number(depth)}) {Compared()} ({Number(depth)})",
            7 => $"({Time(depth).Text}) {Compared()} ({Time(depth).Text})",
            8 => SameWord(),
            9 => $"({Text()}) {One("=", "!=", K(Keyword.Is), K(Keyword.IsNot))} ({Text()})",
            10 => $"{Plain()} {K(One(Keyword.Is, Keyword.IsNot))} {Plain()}",
            11 => Member(depth),
            12 => Contains(depth),
            13 => $"{Text()} {K(Keyword.Matches)} \"{One("^off", "mbs-[12]$", ".", "Å.*ö")}\"",
            14 => $"{UnitPath()} {K(Keyword.BelongsTo)} {Any(() => "\"vof\"", () => "\"helsingborg\"", UnitPath, () => "p-text")}",
            15 => Present(depth),
            16 => InEach(K(Keyword.No), depth, deadlines: false),
            17 when _random.Next(4) == 0 => InEach($"{K(Keyword.AtLeastOf)} {One("0", "50", "100", "p-number")} {K(Keyword.PercentOf)}", depth, deadlines: false),
            17 => InEach(K(One(Keyword.Every, Keyword.Some)), depth, deadlines),
            18 => $"({Time(depth).Text}) {K(One(Keyword.OlderThan, Keyword.YoungerThan))} {Amount(exact: false)}",
            19 => $"({Dated(depth)}) {Recurrence()}",
            20 => $"({Time(depth).Text}) {K(Keyword.NoLaterThan)} ({Time(depth).Text})",
            21 => Within(Time(depth).Text, depth),
            _ => Within(Condition(), depth),
        };
    }

    private string Within(string operand, int depth)
    {
        var (anchor, instant) = Time(depth);
        return $"({operand}) {K(Keyword.Within)} {Amount(instant)} {K(Keyword.After)} ({anchor})";
    }

    private string SameWord()
    {
        var (path, type) = WordPath();
        return Any(
            () => $"{path} {K(One(Keyword.Is, Keyword.IsNot))} {Word(type)}",
            () => $"{path} {K(One(Keyword.IsOneOf, Keyword.IsNotOneOf))} {Word(type)}, {Word(type)}",
            () => $"d-word {K(Keyword.Is)} {One("p-word", "facebook")}",
            () => $"d-word {K(One(Keyword.IsOneOf, Keyword.IsNotOneOf))} p-words");
    }

    private string Member(int depth) => Any(
        () => $"{Text()} {K(One(Keyword.IsOneOf, Keyword.IsNotOneOf))} {One("p-texts", "\"official\", p-text")}",
        () => $"({Number(depth)}) {K(One(Keyword.IsOneOf, Keyword.IsNotOneOf))} 0, p-number",
        () => $"{UnitPath()} {K(Keyword.IsOneOf)} \"vof\", \"skola\"");

    private string Contains(int depth)
    {
        var list = List(depth, k => k is not (FieldKind.Record or FieldKind.Instant));
        return $"({list.Text}) {K(Keyword.Contains)} {Item(list)}";
    }

    private string Present(int depth)
    {
        var operand = Any(
            () => Path(FieldKind.Truth), () => Path(FieldKind.Date), () => Path(FieldKind.Enum), () => Path(FieldKind.Text), () => Path(FieldKind.Record),
            () => List(depth, _ => true).Text, () => Number(depth), () => Time(depth).Text, () => "d-unit");
        return $"({operand}) {K(One(Keyword.IsKnown, Keyword.IsMissing, Keyword.Exists, Keyword.DoesNotExist))}";
    }

    private string InEach(string quantifier, int depth, bool deadlines)
    {
        var list = Any(() => Records(depth), () => new Many("d-list", FieldKind.Record, typeof(AccessGrant)), () => Singular() ?? Records(depth));
        return $"{quantifier} ({list.Text}) {K(Keyword.Has)} ({Inside(list, () => Truth(depth - 1, deadlines))})";
    }

    private string Number(int depth) => Any(
        () => One("0", "1", "2", "p-number", "d-number"),
        () => HasPath(FieldKind.Number) ? Path(FieldKind.Number) : "1",
        () => $"{K(Keyword.CountOf)} ({List(depth, _ => true).Text})",
        () => $"{K(Keyword.CountOfDistinct)} ({List(depth, k => k is FieldKind.Enum or FieldKind.Text).Text})",
        () => $"{K(Keyword.CountOfDistinct)} d-list.person",
        () => $"{K(Keyword.SumOf)} ({List(depth, k => k is FieldKind.Number).Text})",
        () => depth > 1 ? $"({Number(depth - 2)}) {One("+", "-")} ({Number(depth - 2)})" : "1");

    private (string Text, bool Instant) Time(int depth)
    {
        switch (_random.Next(depth > 0 ? 8 : 3))
        {
            case 0:
                return (Any(() => K(Keyword.Today), () => "2026-06-30", () => "p-day", () => "d-day", () => Swedish ? "historiken-känd-från" : "history-known-from"), false);
            case 1:
                return HasPath(FieldKind.Instant) ? (Path(FieldKind.Instant), true) : (Path(FieldKind.Date), false);
            case 2 or 3:
                return (Path(FieldKind.Date), false);
            case 4 or 5:
                var list = List(depth, k => k is FieldKind.Date or FieldKind.Instant);
                return ($"{K(One(Keyword.Latest, Keyword.Earliest))} ({list.Text})", list.Kind == FieldKind.Instant);
            case 6:
                var (start, _) = Time(depth - 1);
                return ($"({start}) {One("+", "-")} {Amount(exact: false)}", false);
            default:
                var (anchor, instant) = Time(depth - 1);
                var exact = instant && _random.Next(2) == 0;
                return ($"{(exact ? $"36 {Unit(One(TimeUnit.Hour, TimeUnit.Minute))}" : Amount(exact: false))} {K(One(Keyword.After, Keyword.Before))} ({anchor})", exact);
        }
    }

    private string Text() => Any(() => Path(FieldKind.Text), () => Path(FieldKind.Text), () => "p-text", () => "d-text", () => "d-shown", () => "\"official\"", () => "organisation");

    private Many List(int depth, Func<FieldKind, bool> fits)
    {
        if (_scope.Count == 1 && fits(FieldKind.Record) && _random.Next(3) == 0)
        {
            return Records(depth);
        }

        // Fields of the records in a list: scalars directly, or through one more record.
        for (var tries = 0; tries < 200; tries++)
        {
            var direct = Lists().Where(l => l.Kind != FieldKind.Record && fits(l.Kind)).ToList();
            if (direct.Count > 0 && _random.Next(3) == 0)
            {
                var scalars = One([.. direct]);
                return scalars.Kind is FieldKind.Enum or FieldKind.Text or FieldKind.Number && _random.Next(2) == 0
                    ? scalars with { Text = $"{scalars.Text} {K(Keyword.Among)} {Item(scalars)}, {Item(scalars)}" }
                    : scalars;
            }

            var records = Records(depth);
            var fields = Reach(Entities.For(records.Element), 1).Where(r => r.Field is { IsList: false } f && fits(f.Kind)).ToList();
            if (fields.Count > 0)
            {
                var (path, field) = One([.. fields]);
                return new Many($"({records.Text}).{path}", field!.Kind, field.ElementType);
            }
        }

        throw new InvalidOperationException("No list fits.");
    }

    private Many Records(int depth)
    {
        var lists = Lists().Where(l => l.Kind == FieldKind.Record).ToList();
        var list = lists.Count == 0 ? new Many("d-list", FieldKind.Record, typeof(AccessGrant)) : One([.. lists]);
        return depth > 1 && _random.Next(2) == 0
            ? list with { Text = $"{list.Text} {K(Keyword.Where)} ({Inside(list, () => Truth(depth - 2, deadlines: false))})" }
            : list;
    }

    /// <summary>A list of the subject's under the name of one of its elements.</summary>
    private Many? Singular()
    {
        var names = _scope[0].Fields.Select(Name).ToHashSet();
        var fields = _scope[0].Fields.Where(f => f is { IsList: true, Kind: FieldKind.Record } && IsFree(Name(Entities.For(f.ElementType)), 0) && !names.Contains(Name(Entities.For(f.ElementType)))).ToList();
        return _scope.Count > 1 || fields.Count == 0 ? null : Named(One([.. fields]));

        Many Named(FieldInfo field) => new(Name(Entities.For(field.ElementType)), FieldKind.Record, field.ElementType);
    }

    private IEnumerable<Many> Lists() =>
        Visible().Where(v => v.Field is { IsList: true }).Select(v => new Many(v.Path, v.Field!.Kind, v.Field.ElementType));

    /// <summary>Events and the times of events, narrowed to those that count.</summary>
    private string Dated(int depth) => _random.Next(2) == 0
        ? List(depth, k => k is FieldKind.Date or FieldKind.Instant).Text
        : Lists().Where(l => l.Kind == FieldKind.Record && Occurrence.Of(l.Element) is not null).ToList() is { Count: > 0 } events
            ? One([.. events]) is var list && _random.Next(2) == 0 ? $"{list.Text} {K(Keyword.Where)} ({Inside(list, () => Truth(1, deadlines: true))})" : list.Text
            : List(depth, k => k is FieldKind.Date).Text;

    private string Recurrence()
    {
        var sparing = _random.Next(3) == 0 ? $" {K(Keyword.ExceptAccountsYoungerThan)} 30 {Unit(TimeUnit.Day)}" : "";
        return Any(
            () => $"{K(Keyword.OnceEvery)} {Keywords.Wording(One(Enum.GetValues<Period>()), language)}{sparing}",
            () => $"{K(Keyword.OnceEvery)} {Keywords.Wording(Period.Year, language)} {K(Keyword.In)} {Keywords.Month(_random.Next(1, 13), language)}{sparing}",
            () => $"{K(Keyword.AtMost)} {Amount(exact: false)} {K(Keyword.Between)}",
            () => $"{K(Keyword.AccordingTo)} {One("p-often", "p-rolling")}");
    }

    private string Item(Many list) => list.Kind switch
    {
        FieldKind.Enum => Word(list.Element),
        FieldKind.Text => One("\"official\"", "\"p1\"", "p-text"),
        FieldKind.Number => One("0", "1", "p-number"),
        FieldKind.Truth => K(One(Keyword.Yes, Keyword.NoValue)),
        _ => "2026-06-30",
    };

    private string Inside(Many list, Func<string> write)
    {
        _scope.Add(Entities.For(list.Element));
        var text = write();
        _scope.RemoveAt(_scope.Count - 1);
        return text;
    }

    private string Amount(bool exact) => exact
        ? $"{_random.Next(1, 90)} {Unit(One(TimeUnit.Minute, TimeUnit.Hour))}"
        : Any(() => "p-time", () => $"{_random.Next(0, 20)} {Unit(One(TimeUnit.Day, TimeUnit.Workday, TimeUnit.Week))}", () => $"{_random.Next(1, 8)} {Unit(One(TimeUnit.Month, TimeUnit.Year))}");

    private string Compared() => One(
        "=", "!=", "<", "<=", ">", ">=", K(Keyword.Is), K(Keyword.IsNot), K(Keyword.IsAtLeast), K(Keyword.IsAtMost), K(Keyword.IsMoreThan), K(Keyword.IsLessThan),
        K(Keyword.IsBefore), K(Keyword.IsAfter), K(Keyword.IsOnOrAfter), K(Keyword.IsOnOrBefore));

    private (string Path, Type Type) WordPath()
    {
        var (path, field) = One([.. Visible().Where(v => v.Field is { IsList: false, Kind: FieldKind.Enum })]);
        return (path, field!.ElementType);
    }

    private string UnitPath() =>
        _random.Next(4) == 0 ? "d-unit" : Visible().Where(v => v.Field is { IsList: false } f && f.ElementType == typeof(OrgUnit)).Select(v => v.Path).DefaultIfEmpty("d-unit").ToArray() is { Length: > 0 } paths ? One(paths) : "d-unit";

    private bool HasPath(FieldKind kind) => Visible().Any(v => v.Field is { IsList: false } f && f.Kind == kind);

    private string Path(FieldKind kind)
    {
        var paths = Visible().Where(v => kind == FieldKind.Truth && v.Field is null || v.Field is { IsList: false } f && f.Kind == kind).Select(v => v.Path).ToArray();
        return paths.Length > 0 ? One(paths) : kind switch
        {
            FieldKind.Truth => "d-true",
            FieldKind.Date => "d-day",
            FieldKind.Text => "d-text",
            FieldKind.Enum => "d-word",
            _ => "d-unit",
        };
    }

    private string Word(Type type) => One([.. EnumTerms.For(type).Values.Select(v => Swedish ? v.Swedish : v.English).Where(w => !_lexemes.IsReserved(w))]);

    /// <summary>What can be named here: the element's fields, and the outer ones that no inner name hides.</summary>
    private List<(string Path, FieldInfo? Field)> Visible()
    {
        var visible = new List<(string, FieldInfo?)>();
        for (var level = 0; level < _scope.Count; level++)
        {
            visible.AddRange(Reach(_scope[level], level == _scope.Count - 1 ? 2 : 1).Where(r => IsFree(r.Path.Split('.')[0], level)));
        }

        return visible;
    }

    private bool IsFree(string name, int level) => !_lexemes.IsReserved(name) && _scope.Skip(level + 1).All(inner =>
        name != Name(inner) && inner.Fields.All(f => Name(f) != name) && DerivedFields.All.All(d => d.Entity != inner.ClrType || Name(d) != name));

    /// <summary>Fields and derived fields (without a table row) of a record and of the records it refers to.</summary>
    private IEnumerable<(string Path, FieldInfo? Field)> Reach(EntityInfo entity, int depth)
    {
        var own = entity.Fields.Select(f => (Name(f), (FieldInfo?)f)).Concat(DerivedFields.All.Where(d => d.Entity == entity.ClrType && d.Type is TruthType).Select(d => (Name(d), (FieldInfo?)null)));
        foreach (var (name, field) in own)
        {
            yield return (name, field);
            if (depth > 0 && field is { IsList: false, Kind: FieldKind.Record })
            {
                foreach (var (path, inner) in Reach(Entities.For(field.ElementType), depth - 1))
                {
                    yield return ($"{name}.{path}", inner);
                }
            }
        }
    }

    private string Name(FieldInfo field) => Swedish ? field.Swedish : field.English;

    private string Name(DerivedField field) => Swedish ? field.Swedish : field.English;

    private string Name(EntityInfo entity) => Swedish ? entity.Swedish : entity.English;

    private string K(Keyword keyword) => One(Keywords.Wordings(keyword, language));

    private string Unit(TimeUnit unit) => Keywords.Wordings(unit, language)[0];

    private string Any(params Func<string>[] choices) => One(choices)();

    private Many Any(params Func<Many>[] choices) => One(choices)();

    private T One<T>(params T[] values) => values[_random.Next(values.Length)];
}
