using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Syntax;

public sealed class PolicyJsonTests
{
    private const string Sample = """
        riktlinje HBG "Instruktioner för sociala medier"
          gäller konton hos helsingborg där plattform är någon av facebook, instagram
          källa         "Instruktioner för sociala medier"
          beslutad      2023-05-03

        parameter minst-redaktörer = 2 "Så många krävs"
        parameter takt = en gång varje år i december
        definiera redaktörer som behörigheter där roll = redaktör

        regel HBG-3a "Minst två utsedda redaktörer"
          punkt     HBG-3a, HBG-3b
          allvar    hög
          när       öppet
          vänta medan öppnades yngre än 14 dagar till 2026-12-31
          kräv      antal olika redaktörer.person >= minst-redaktörer
          kräv      arkiveringar enligt takt
          brist     "{antal olika redaktörer.person} av {minst-redaktörer}"
          ansvarig  förvaltningens-kommunikationsansvarige
          frist     30 dagar
          exempel   "en ensam redaktör" den 2026-06-30 konto { behörigheter: [ { roll: redaktör, utsedd: ja } ], följare: 3 } ger brist
        """;

    [Fact]
    public void A_policy_is_written_as_it_stands_in_the_snapshot() => Snapshot.Match(Written(Parsed(Sample)));

    [Fact]
    public void The_same_policy_gives_the_same_bytes_whatever_its_layout()
    {
        var policy = Parsed(Sample);
        var again = Parsed("# En kommentar\r\n\r\n" + PolicyPrinter.Print(policy).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(Written(policy), Written(again));
        Assert.DoesNotContain('\r', Written(policy));
    }

    [Fact]
    public void Different_policies_are_written_differently()
    {
        var written = new Dictionary<string, PolicySyntax>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260_630, 17), Prop.ForAll(Arb.From(new SyntaxGenerator(Language.Swedish).Policy), policy =>
        {
            var json = Written(policy);
            return written.TryAdd(json, policy) || TreeComparer.Difference(policy, written[json]) is null;
        }));
    }

    [Fact]
    public void A_policy_with_errors_has_no_JSON_form()
    {
        var broken = PolicyParser.Parse(new SourceText("x.policy", "policy A \"a\"\n  applies to accounts\ndefine x as )\n")).Policy!;

        Assert.Throws<InvalidOperationException>(() => Written(broken));
    }

    [Fact]
    public void The_schema_in_the_repository_is_the_generated_one()
    {
        var file = Repository.PathOf("policies.schema.json");

        Assert.True(File.Exists(file) && File.ReadAllText(file) == PolicySchema.ToJson(), $"Write {file} anew: policycheck schema");
    }

    [Fact]
    public void Every_description_belongs_to_something_in_the_schema()
    {
        using var schema = JsonDocument.Parse(PolicySchema.ToJson());
        var definitions = schema.RootElement.GetProperty("$defs");
        var known = definitions.EnumerateObject().SelectMany(d =>
            d.Value.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().Select(p => d.Name + "." + p.Name).Prepend(d.Name)
                : [d.Name]);

        Assert.Empty(PolicySchema.DescribedNames.Except(known));
    }

    private static PolicySyntax Parsed(string text)
    {
        var parsed = PolicyParser.Parse(new SourceText("sample.policy", text));
        Assert.Empty(parsed.Diagnostics);
        return parsed.Policy!;
    }

    private static string Written(PolicySyntax policy)
    {
        using var output = new MemoryStream();
        PolicyJson.Write(policy, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
