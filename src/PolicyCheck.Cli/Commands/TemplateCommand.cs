using System.CommandLine;
using PolicyCheck.Model;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck template</c></summary>
internal static class TemplateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; inventering.xlsx or inventory.xlsx in the current folder when not given", HelpName = "FILE" };
        var language = Choices.OneOf("--language", "Language of the workbook: sv (when not given) or en", ("sv", (Language?)Language.Swedish), ("en", Language.English));
        var from = new Option<string?>("--from") { Description = "Inventory to fill the workbook from; without it there are a few example rows. Of a folder the last file by name", HelpName = "FILE|DIR" };
        var policies = new Option<string[]>("--policies") { Description = "Policy files or folders whose waivers in force are shown", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var all = new Option<bool>("--all-sheets") { Description = "Also sheets for change notices, assignments, acknowledgements and trainings where the inventory has none" };
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there already" };
        foreach (var path in new[] { output, from })
        {
            path.Validators.Add(result =>
            {
                if (result.Tokens.Any(t => t.Value.Length == 0))
                {
                    result.AddError($"{path.Name}: give a path");
                }
            });
        }

        var command = new ExampledCommand("template", "Writes an Excel workbook in which people keep the inventory; 'check' reads it as it is.")
        {
            output, language, from, policies, all, force,
        };
        command.Examples =
        [
            ("policycheck template", "an empty workbook in Swedish, inventering.xlsx"),
            ("policycheck template --language en -o inventory-2026.xlsx", "in English, under another name"),
            ("policycheck template --from policies/vof --policies policies/vof", "filled from the latest inventory, with the waivers in force"),
        ];
        command.Remark =
            "An inventory may say more than the workbook holds, such as posts and contributions; what is left out is named.\n"
            + "Exit status: 0 the workbook was written, 2 it could not be or a policy is wrong, 3 an inventory that cannot be read.";
        command.SetAction(parsed =>
        {
            var request = new TemplateRequest(
                parsed.GetValue(output), parsed.GetValue(language) ?? Language.Swedish, parsed.GetValue(from), parsed.GetValue(policies) ?? [], parsed.GetValue(all), parsed.GetValue(force));
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Template(request));
        });
        return command;
    }
}
