using System.CommandLine;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck export</c></summary>
internal static class ExportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A policy file: .policy.md, .policy or .policy.json" };
        var form = Choices.ExportForm();
        var command = new ExampledCommand(
            "export", "Prints a policy in its JSON form, for other programs ('policycheck schema policy' describes it), or in the language.") { file, form };
        command.Examples =
        [
            ("policycheck export policies/vof/riktlinje.policy.md > vof.policy.json", "the JSON form"),
            ("policycheck export vof.policy.json --to policy > vof.policy", "and back"),
        ];
        command.Remark =
            "A policy says the same in both forms. What is no part of it is left out: the prose of a .policy.md file, comments, the author's line\n"
            + "breaks, and which of several wordings of a word was chosen. Do not keep both forms in one folder: that is the same policy twice.";
        command.SetAction(parsed =>
        {
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Export(parsed.GetValue(file)!, parsed.GetValue(form)));
        });
        return command;
    }
}
