using System.CommandLine;
using System.Globalization;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck lint</c></summary>
internal static class LintCommand
{
    private const int SoonDays = 30;

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Choices.Paths();
        var snapshot = Choices.Snapshot();
        var asOf = Choices.AsOf();
        var soon = Soon();
        var format = Choices.OneOf("--format", "Form of the findings: text (when not given) or json", ("text", Audience.People), ("json", Audience.Programs));
        var csharp = Choices.AllowCSharp();
        var command = new ExampledCommand("lint", "Says what can be proven about policies: rules that cannot apply, fail or be met, softer or contradictory rules, waivers that are not needed …")
        {
            paths, snapshot, asOf, soon, format, csharp,
        };
        var inventory = new InventoryChoices(command);
        command.Examples =
        [
            ("policycheck lint", "all policies in policies/, each organisation's latest inventory beside them"),
            ("policycheck lint policies/vof --as-of 2026-12-31 --soon 60", "one organisation, on another day"),
            ("policycheck lint --format json > lint.json", "for other programs"),
        ];
        command.Remark = "Exit status: 0 no warnings, 1 warnings, 2 an error in a policy or on the command line, 3 an inventory that cannot be read.\nNothing is written to files.";
        command.SetAction(parsed =>
        {
            var options = new LintOptions(
                parsed.GetValue(paths)!, parsed.GetValue(snapshot), inventory.Of(parsed), parsed.GetValue(asOf), parsed.GetValue(soon), parsed.GetValue(format) == Audience.Programs, parsed.GetValue(csharp));
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Lint(options));
        });
        return command;
    }

    private static Option<int> Soon() => new("--soon")
    {
        Description = $"Waivers and attestations that end within so many days are named; {SoonDays} when not given",
        HelpName = "DAYS",
        DefaultValueFactory = _ => SoonDays,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 36500)
            {
                return days;
            }

            result.AddError($"--soon: '{result.Tokens[0].Value}' is not a number of days; write it as 30");
            return SoonDays;
        },
    };
}
