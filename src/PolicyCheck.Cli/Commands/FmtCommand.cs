using System.CommandLine;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck fmt</c></summary>
internal static class FmtCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Choices.Paths();
        var check = new Option<bool>("--check") { Description = "Change nothing; list the files that differ and end with status 1 if there are any" };
        var command = new ExampledCommand(
            "fmt", "Lays out the policy blocks of .policy.md and .policy files: blanks and line breaks only. Words, comments and the text around the blocks stay.")
        {
            paths, check,
        };
        command.Examples =
        [
            ("policycheck fmt", "all policies in policies/"),
            ("policycheck fmt policies/vof --check", "for pipelines: tells, and changes nothing"),
        ];
        command.Remark = "A file with errors is left alone and its errors are told (status 2). Files in the JSON form are passed over.";
        command.SetAction(parsed =>
        {
            var (where, formatting) = (parsed.GetValue(paths)!, new Formatting(terminal));
            var progress = new Progress(terminal);
            return progress.While(() => parsed.GetValue(check) ? formatting.Check(where) : formatting.Write(where));
        });
        return command;
    }
}
