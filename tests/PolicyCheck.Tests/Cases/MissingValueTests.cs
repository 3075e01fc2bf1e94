using System.Text.Json.Nodes;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Cases;

/// <summary>Laws over every value of the baselines: what was not collected is unknown, and never better or worse than that.</summary>
public sealed class MissingValueTests
{
    // Ids, parents and owner decide which account and which policies are meant; no suite means not linked (2.3), no page above that there is none.
    private static readonly string[] NotUnknown = ["accountId", "unitId", "personRef", "parentUnitId", "ownerUnitId", "suiteId", "parentAccountId"];

    public static TheoryData<string> BaselineNames => [.. Enum.GetNames<Baseline>()];

    [Theory]
    [MemberData(nameof(BaselineNames))]
    public void Where_nothing_is_complete_a_missing_value_makes_nothing_worse_than_unknown(string name)
    {
        var before = Ask(Partial(name));
        foreach (var path in Paths(Partial(name)))
        {
            var inventory = Partial(name);
            Set(inventory, path, remove: false);
            AssertSameOrUnknown(before, Ask(inventory), path);
        }
    }

    [Theory]
    [MemberData(nameof(BaselineNames))]
    public void A_value_that_is_null_and_one_that_is_not_there_are_the_same(string name)
    {
        var baseline = Enum.Parse<Baseline>(name);
        foreach (var path in Paths(Baselines.Make(baseline, Baselines.D0)))
        {
            var (nothing, absent) = (Baselines.Make(baseline, Baselines.D0), Baselines.Make(baseline, Baselines.D0));
            Set(nothing, path, remove: false);
            Set(absent, path, remove: true);
            Assert.Equal(Ask(nothing), Ask(absent));
        }
    }

    [Theory]
    [MemberData(nameof(BaselineNames))]
    public void A_section_kept_in_part_changes_nothing_about_what_it_holds(string name)
    {
        var baseline = Enum.Parse<Baseline>(name);
        var before = Ask(Baselines.Make(baseline, Baselines.D0));
        foreach (var section in Enum.GetNames<Section>())
        {
            var inventory = Baselines.Make(baseline, Baselines.D0);
            inventory["dataCompleteness"]![char.ToLowerInvariant(section[0]) + section[1..]] = "Partial";
            Assert.Equal(before, Ask(inventory));
        }
    }

    [Theory]
    [MemberData(nameof(BaselineNames))]
    public void An_account_of_which_nothing_is_known_passes_nothing(string name)
    {
        var inventory = Partial(name);
        inventory["accounts"]!.AsArray()[0] = new JsonObject { ["accountId"] = "a" };
        inventory["accounts"] = new JsonArray(inventory["accounts"]![0]!.DeepClone());
        inventory["attestations"] = null;
        inventory["governance"] = null;
        inventory["externalPosts"] = null;
        inventory["governance"] = null;
        inventory["logCoverage"] = null;
        inventory["historyKnownFrom"] = null;
        var answers = Ask(inventory);
        Assert.DoesNotContain(answers, a => a.Value.Verdict is Verdict.Pass or Verdict.Gap or Verdict.Advisory or Verdict.Pending);
    }

    private static void AssertSameOrUnknown(IReadOnlyDictionary<string, RuleAnswer> before, IReadOnlyDictionary<string, RuleAnswer> after, string[] path)
    {
        foreach (var (rule, answer) in after)
        {
            // What the inventory leaves open may be asked of people instead (HAL-12p).
            Assert.True(
                answer.Verdict is Verdict.Unknown or Verdict.AttestationDue || answer.Verdict == before[rule].Verdict,
                $"{rule} is {answer}, was {before[rule]}, without {string.Join('.', path)}");
        }

        Assert.Equal(before.Count, after.Count);
    }

    private static JsonObject Partial(string name)
    {
        var inventory = Baselines.Make(Enum.Parse<Baseline>(name), Baselines.D0);
        foreach (var section in inventory["dataCompleteness"]!.AsObject().Select(s => s.Key).ToList())
        {
            inventory["dataCompleteness"]![section] = "Partial";
        }

        return inventory;
    }

    private static IReadOnlyDictionary<string, RuleAnswer> Ask(JsonObject inventory) => PolicyRun.Shipped.Ask(inventory, Baselines.D0);

    private static IEnumerable<string[]> Paths(JsonObject inventory) =>
        new[] { "accounts", "persons", "units", "governance" }
            .SelectMany(root => Paths(inventory[root]!, [root]))
            .Append(["historyKnownFrom"])
            .Where(p => !NotUnknown.Contains(p[^1]) && !int.TryParse(p[^1], out _));

    private static IEnumerable<string[]> Paths(JsonNode node, string[] path)
    {
        var below = node switch
        {
            JsonObject fields => fields.Where(f => f.Value is not null).Select(f => (Name: f.Key, Node: f.Value!)),
            JsonArray list => list.Select((e, i) => (Name: $"{i}", Node: e!)),
            _ => [],
        };
        return below.SelectMany(b => Paths(b.Node, [.. path, b.Name]).Prepend([.. path, b.Name]));
    }

    private static void Set(JsonObject inventory, string[] path, bool remove)
    {
        JsonNode node = inventory;
        foreach (var step in path[..^1])
        {
            node = node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        }

        if (remove)
        {
            node.AsObject().Remove(path[^1]);
        }
        else
        {
            node[path[^1]] = null;
        }
    }
}
