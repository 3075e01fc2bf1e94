using System.CommandLine;
using PolicyCheck.Cli.BuildServers;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck diff</c></summary>
internal static class DiffCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = "The older inventory, a folder whose latest it is, or a folder with organisations" };
        var now = new Argument<string>("NEW") { Description = "The newer one, likewise" };
        var policies = Policies("--policies", "Policy files, or folders that hold some; 'policies' when not given");
        var oldPolicies = Policies("--old-policies", "The policies that the older inventory is judged by; the same when not given");
        var asOf = Choices.AsOf();
        var format = Choices.OneOf("--format", "Form: text (when not given), markdown or json", ("text", DiffFormat.Text), ("markdown", DiffFormat.Markdown), ("json", DiffFormat.Json));
        var language = Choices.ReportLanguage();
        var csharp = Choices.AllowCSharp();
        var command = new ExampledCommand("diff", "Tells what differs between two inventories: accounts, findings that are new, remain or are resolved, each with its cause, and what is kept otherwise.")
        {
            old, now, policies, oldPolicies, asOf, format, language, csharp,
        };
        var inventory = new InventoryChoices(command);
        command.Examples =
        [
            ("policycheck diff policies/vof/snapshots/2026-06-30.json policies/vof/snapshots/2026-11-20.json", "two inventories"),
            ("policycheck diff spring.json autumn.json --format markdown > changes.md", "a page to read"),
            ("policycheck diff policies/vof policies/vof --old-policies ../before/policies", "one inventory, two versions of the policies"),
            ("policycheck diff ../before/policies policies", "all organisations, each folder by its own policies"),
        ];
        command.Remark = "Each inventory is judged on its own day; --as-of sets that of the newer one. Exit status: 0 no new gap, 1 new gaps,\n2 an error in a policy or on the command line, 3 an inventory that cannot be read. Nothing is written to files.";
        command.SetAction(parsed =>
        {
            var options = new DiffOptions(
                parsed.GetValue(old)!,
                parsed.GetValue(now)!,
                parsed.GetValue(policies) is { Length: > 0 } given ? given : null,
                parsed.GetValue(oldPolicies) is { Length: > 0 } before ? before : null,
                inventory.Of(parsed),
                parsed.GetValue(asOf),
                parsed.GetValue(format),
                parsed.GetValue(language),
                parsed.GetValue(csharp),
                BuildServer.Of(Environment.GetEnvironmentVariable));
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Diff(options));
        });
        return command;
    }

    private static Option<string[]> Policies(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
            {
                result.AddError($"{name}: give a path");
            }
        });
        return option;
    }
}
