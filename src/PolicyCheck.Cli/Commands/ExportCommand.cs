using System.CommandLine;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck export</c></summary>
internal static class ExportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A policy file" };
        var command = new ExampledCommand("export", "Prints a policy in its JSON form, for other programs; 'policycheck schema policy' describes it.") { file };
        command.Examples = [("policycheck export policies/vof/riktlinje.policy.md > vof.policy.json", "")];
        command.SetAction(parsed =>
        {
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Export(parsed.GetValue(file)!));
        });
        return command;
    }
}
