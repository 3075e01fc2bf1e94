using System.Collections;
using System.Globalization;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Tests.Cases;

/// <summary>
/// Cases by name: a baseline, what is changed in it, and the verdicts that follow, e.g. <c>HBG-11a Pending 2026-12-31</c>.
/// Every rule that is not named keeps the verdict that the baseline has on the same day; <c>Any</c> leaves a rule open.
/// </summary>
internal sealed class CaseTable : IEnumerable<string>
{
    public const string HbgOpen = "HBG-A3a HBG-A4b HBG-A6d HBG-1a HBG-1b HBG-2b HBG-3a HBG-7a HBG-7b " + HbgAttested;

    /// <summary>What is asked about each case of moderation in Helsingborg.</summary>
    public const string HbgCases = "HBG-7c HBG-8a HBG-8b HBG-8c HBG-9 HBG-9a HBG-9b HBG-9c HBG-9d HBG-9e HBG-9f HBG-9g HBG-9h";

    /// <summary>What is attested for each open account in Helsingborg.</summary>
    public const string HbgAttested = "HBG-2a HBG-5c HBG-5d HBG-6b";

    public const string VofOpen = HbgOpen + " VOF-2a VOF-2b VOF-2c VOF-2d VOF-1b VOF-1c VOF-1d VOF-3b VOF-5a VOF-5b";
    public const string OstOpen = "OST-H1a OST-H3 OST-K1 OST-H9a OST-H9b OST-S5a OST-S7a OST-U3d-konto OST-U3e-konto " + OstForm + " " + OstAttested + " " + OstStaff;

    /// <summary>VoF's rules but for the application and the captures.</summary>
    public const string VofBeside = "VOF-1b VOF-1c VOF-1d VOF-2d VOF-3b VOF-3c VOF-3d VOF-3e VOF-5a VOF-5b VOF-5c VOF-5d VOF-5e VOF-5f VOF-5g VOF-6a VOF-8b VOF-8c";

    /// <summary>What the start form of an open account has to say and go through.</summary>
    public const string OstForm = "OST-S1a OST-S1b OST-S1c OST-S2a OST-S2b OST-S2c OST-S2d OST-S3a OST-S3b OST-S3c";

    /// <summary>What is attested for each open account.</summary>
    public const string OstAttested = "OST-P2 OST-H8d OST-S4b OST-I2-hållning OST-I3a OST-I3b OST-I4";

    /// <summary>What units with open accounts answer for, and those who work with them.</summary>
    public const string OstStaff = "OST-H4 OST-H5a OST-H5b OST-H6a OST-H6b OST-H6c OST-H7 OST-S6a OST-S6b OST-S6c OST-S8a OST-S8b";
    public const string HalOpen = "HAL-4e HAL-6a HAL-6b HAL-6d HAL-6e HAL-7a HAL-10c1 HAL-10e HAL-10f HAL-11a HAL-11b HAL-11d HAL-11f HAL-11g HAL-12p HAL-13a HAL-14c " + HalAttested;

    /// <summary>What is attested for each open account.</summary>
    public const string HalAttested = "HAL-3b HAL-10b1 HAL-10b2 HAL-10b3 HAL-10b4 HAL-10b5 HAL-10b6 HAL-10b7 HAL-10b8 HAL-11h "
        + "HAL-12e HAL-12f HAL-12g HAL-12h HAL-12i HAL-12j HAL-12k HAL-14h HAL-14j HAL-15";

    private readonly Dictionary<string, Action> _checks = [];

    public TheoryData<string> Names => [.. _checks.Keys];

    public void Add(string name, Baseline baseline, string edits, string expected, string? asOf = null, PolicyRun? policies = null) =>
        _checks.Add(name, () => Check(baseline, edits, expected, asOf, policies));

    public void Check(string name) => _checks[name]();

    public static void Check(Baseline baseline, string edits, string expected, string? asOf = null, PolicyRun? policies = null)
    {
        policies ??= PolicyRun.Shipped;
        var day = asOf is null ? Baselines.D0 : DateOnly.Parse(asOf, CultureInfo.InvariantCulture);
        var inventory = Baselines.Make(baseline, day);
        var before = policies.Ask(inventory, day);
        Edits.Apply(inventory, edits);
        var after = policies.Ask(inventory, day);

        var named = Expectations(expected);
        Assert.Empty(named.Keys.Except(policies.RuleIds));
        var rules = before.Keys.Union(after.Keys).Union(named.Keys).Where(r => !named.TryGetValue(r, out var v) || v != "Any").ToList();
        var differences = rules
            .Select(r => (Rule: r, Wanted: named.GetValueOrDefault(r) ?? Said(before, r, false)))
            .Select(r => (r.Rule, r.Wanted, Got: Said(after, r.Rule, r.Wanted.Contains(' ', StringComparison.Ordinal))))
            .Where(r => r.Wanted != r.Got)
            .Select(r => $"{r.Rule} should be {r.Wanted} and is {r.Got}")
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    public IEnumerator<string> GetEnumerator() => _checks.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Said(IReadOnlyDictionary<string, RuleAnswer> answers, string rule, bool withDay) =>
        !answers.TryGetValue(rule, out var answer) ? "-" : withDay ? answer.ToString() : answer.Verdict.ToString();

    /// <summary>Reads <c>A-1 A-2 Gap B-3 Pending 2026-12-31</c>: a verdict is that of all rules before it.</summary>
    private static Dictionary<string, string> Expectations(string text)
    {
        var expectations = new Dictionary<string, string>();
        List<string> rules = [], last = [];
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Enum.TryParse<Verdict>(word == "N/A" ? nameof(Verdict.NotApplicable) : word, out var verdict) || word is "Any")
            {
                rules.ForEach(r => expectations.Add(r, word is "Any" ? word : verdict.ToString()));
                (last, rules) = (rules, []);
            }
            else if (DateOnly.TryParse(word, CultureInfo.InvariantCulture, out _))
            {
                last.ForEach(r => expectations[r] += $" {word}");
            }
            else
            {
                rules.Add(word);
            }
        }

        Assert.Empty(rules);
        return expectations;
    }
}
