using System.Text.RegularExpressions;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Conditions written in C#: here only a text; what it means is found out where C# is allowed, and nowhere else.</summary>
internal sealed partial class ExpressionBinder
{
    private BoundCSharp BindCSharp(CSharpExpression csharp)
    {
        var bound = new BoundCSharp(_root, csharp.Code.Value, csharp.Code.Span, ReadsOf(csharp.Code.Value), At(csharp));
        _frame.CSharp.Add(bound);
        return bound;
    }

    /// <summary>
    /// The fields at the beginning of each path such as <c>account.Profile.PictureKind</c>. The text is not compiled for it:
    /// a report names the sections that a rule reads also where C# is not run, and only these names are needed.
    /// </summary>
    private List<BoundField> ReadsOf(string code)
    {
        var subject = _root.Record.Entity.ClrType;
        var roots = new Dictionary<string, BoundRoot> { [CSharpNames.Of(subject)] = _root };
        if (CSharpNames.HasAccount(subject))
        {
            roots[CSharpNames.Account] = new BoundRoot(RootKind.Account, new RecordType(Entities.For(typeof(Account))), _root.At);
        }

        return
        [
            .. PathInCSharp().Matches(code)
                .Where(path => roots.ContainsKey(path.Groups["root"].Value))
                .Select(path => FieldAt(roots[path.Groups["root"].Value], [.. path.Groups["name"].Captures.Select(c => c.Value)]))
                .OfType<BoundField>()
                .DistinctBy(field => field.At.Text, StringComparer.Ordinal),
        ];
    }

    private BoundField? FieldAt(BoundRoot root, IReadOnlyList<string> properties)
    {
        BoundField? found = null;
        var record = root.Record;
        var words = ReferenceEquals(root, _root) ? "" : Word(record.Entity.English, record.Entity.Swedish) + ".";
        foreach (var property in properties)
        {
            if (record?.Entity.Fields.FirstOrDefault(f => f.Property.Name == property) is not { } field)
            {
                break;
            }

            // Called as the policy would call it, because reports are read by people who do not read C#.
            words += (found is null ? "" : ".") + Word(field.English, field.Swedish);
            var type = PolicyType.Of(field);
            found = new BoundField(found ?? (BoundExpression)root, field, type, new Origin(new SourceText(_frame.Syntax.Source.Path, words), new TextSpan(0, words.Length)));
            record = type as RecordType;
        }

        return found;
    }

    private string Word(string english, string swedish) => _frame.Language == Language.Swedish ? swedish : english;

    [GeneratedRegex(@"(?<![\w.])(?<root>[a-z]\w*)(\s*[?!]*\s*\.\s*(?<name>[A-Z]\w*))+", RegexOptions.CultureInvariant)]
    private static partial Regex PathInCSharp();
}
