using FsCheck;
using FsCheck.Fluent;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Syntax;

/// <summary>Laying out changes nothing that a policy says, and laying out twice is laying out once.</summary>
public sealed class FormatterLawTests
{
    private static readonly string[] IdLines = ["override", "ersätt", "applies to", "gäller konton"];

    public static TheoryData<string> Shipped => [.. JsonForm.ShippedFiles];

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Swedish)]
    public void Any_layout_becomes_one_that_says_the_same_and_stays(Language language)
    {
        var laws = from policy in new SyntaxGenerator(language).Policy from seed in Gen.Choose(0, int.MaxValue - 1) select (policy, seed);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20_260_630, 17), Prop.ForAll(Arb.From(laws), law =>
        {
            var text = Disarranged(PolicyPrinter.Print(law.policy), law.seed);
            var before = PolicyParser.Parse(new SourceText("x.policy", text));
            if (before.Diagnostics.Count > 0)
            {
                return false.Label($"the text is wrong: {before.Diagnostics[0]}\n{text}");
            }

            var once = PolicyFormatter.Format(new SourceText("x.policy", text)).Text!;
            var twice = PolicyFormatter.Format(new SourceText("x.policy", once)).Text;
            var problem = TreeComparer.Difference(before.Policy, PolicyParser.Parse(new SourceText("x.policy", once)).Policy)
                ?? (once == twice ? null : "the second time it differs:\n" + twice)
                ?? (Comments(text).SequenceEqual(Comments(once)) ? null : "a comment is gone");
            return (problem is null).Label($"{problem}\n--- from\n{text}\n--- to\n{once}");
        }));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_policies_keep_all_but_blanks(string file)
    {
        var source = new SourceText(file, File.ReadAllText(Repository.PathOf(file)));

        var once = PolicyFormatter.Format(source).Text!;

        Assert.Equal(WithoutBlanks(source.Text), WithoutBlanks(once));
        Assert.Equal(once, PolicyFormatter.Format(new SourceText(file, once)).Text);
    }

    /// <summary>Blanks are changed where they mean nothing, lines are broken before words that join, and comments are put in.</summary>
    private static string Disarranged(string text, int seed)
    {
        var random = new Random(seed);
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (random.Next(6) == 0)
            {
                lines.Add(new string(' ', random.Next(4)) + "# " + lines.Count);
            }

            var indent = random.Next(3) == 0 ? "\t" : "";
            // An id may be called 'and', and no line can begin with that.
            var mayBreak = !IdLines.Any(word => line.TrimStart().StartsWith(word, StringComparison.Ordinal));
            lines.Add(indent + Spread(line, mayBreak, random) + (line.Length > 0 && random.Next(6) == 0 ? "   # at " + lines.Count : ""));
            if (random.Next(8) == 0)
            {
                lines.AddRange(["", ""]);
            }
        }

        return string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines);
    }

    private static string Spread(string line, bool mayBreak, Random random)
    {
        var spread = new System.Text.StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && QuotedText.End(line, i) is > 0 and var end)
            {
                spread.Append(line, i, end - i);
                i = end - 1;
                continue;
            }

            var joins = line.AsSpan(i).StartsWith(" och ") || line.AsSpan(i).StartsWith(" and ") || line.AsSpan(i).StartsWith(" eller ") || line.AsSpan(i).StartsWith(" or ");
            spread.Append(line[i] switch
            {
                ' ' when joins && mayBreak && i > 12 && random.Next(2) == 0 => random.Next(4) == 0 ? "  # why\n # indeed\n" : "\n",
                ' ' when random.Next(5) == 0 => "  ",
                ',' when random.Next(3) == 0 => " ,  ",
                _ => line[i].ToString(),
            });
        }

        return spread.ToString();
    }

    private static IEnumerable<string> Comments(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '"')
                {
                    i = QuotedText.End(line, i) - 1;
                }
                else if (line[i] == '#')
                {
                    yield return line[i..].Trim();
                    break;
                }
            }
        }
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
