using FsCheck;
using FsCheck.Fluent;

namespace PolicyCheck.Tests.Tables;

/// <summary>What is written by the rules of CSV is read back, whatever it is.</summary>
public sealed class TextLawTests
{
    private static readonly Gen<string> Values =
        from pieces in Gen.Elements("\"", "\"\"", ";", ",", "\t", "\n", "\r\n", "\r", "=1+1", "@konto", "-", "+46", " ", "å", "é", "😀", "konto", "0123", "1,5", "sep=", "").ListOf()
        select string.Concat(pieces);

    private static readonly Gen<(char Separator, string LineEnd, List<List<string>> Rows)> Files =
        from separator in Gen.Elements(';', ',', '\t')
        from lineEnd in Gen.Elements("\n", "\r\n", "\r")
        from width in Gen.Choose(2, 6)
        from rows in Values.ListOf(width).ListOf()
        select (separator, lineEnd, rows.Select(r => r.ToList()).ToList());

    [Fact]
    public void Every_value_is_read_back() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 20261121),
        Prop.ForAll(Files.ToArbitrary(), file =>
        {
            var text = $"sep={file.Separator}{file.LineEnd}" + Written(file.Separator, file.LineEnd, file.Rows);
            var read = Reading.Of(text).Tables?[0].Rows ?? [];

            Assert.Equal(Kept(file.Rows), read.Select(r => string.Join('\u001F', r.Cells.Select(c => c.Text))));
        }));

    [Fact]
    public void The_separator_is_found() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 20261121),
        Prop.ForAll(Files.ToArbitrary(), file =>
        {
            var read = Reading.Of(Written(file.Separator, file.LineEnd, file.Rows)).Tables?[0].Rows ?? [];

            Assert.Equal(Kept(file.Rows), read.Select(r => string.Join('\u001F', r.Cells.Select(c => c.Text))));
        }));

    private static string Written(char separator, string lineEnd, IEnumerable<IEnumerable<string>> rows) =>
        string.Concat(rows.Select(r => string.Join(separator, r.Select(v => $"\"{v.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + lineEnd));

    /// <summary>Rows without a value are none, and empty values at the end of one may be left out.</summary>
    private static IEnumerable<string> Kept(IEnumerable<List<string>> rows) =>
        from row in rows
        let last = row.FindLastIndex(v => v.Length > 0)
        where last >= 0
        select string.Join('\u001F', row.Take(last + 1));
}
