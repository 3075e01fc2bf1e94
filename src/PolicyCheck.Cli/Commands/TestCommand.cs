using System.CommandLine;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck test</c></summary>
internal static class TestCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Choices.Paths();
        var mutate = new Option<bool>("--mutate") { Description = "Alter each rule in one place at a time and name the changes that no example notices, each with an example that would" };
        var rule = new Option<string[]>("--rule") { Description = "Only this rule; repeat it for several", HelpName = "ID" };
        var format = Choices.OneOf("--format", "text (when not given) or json", ("text", TestFormat.Text), ("json", TestFormat.Json));
        var verbose = new Option<bool>("--verbose") { Description = "Also list the changes that make no difference that could be found" };
        var csharp = Choices.AllowCSharp();
        var command = new ExampledCommand("test", "Runs the examples that stand in policies; with --mutate, tests the examples themselves.")
        {
            paths, mutate, rule, format, verbose, csharp,
        };
        command.Examples =
        [
            ("policycheck test", "all examples in policies/"),
            ("policycheck test policies/vof --mutate", "which slips would go unnoticed?"),
            ("policycheck test --mutate --rule HBG-3a", "one rule and what it uses"),
        ];
        command.Remark = "Exit status: 0 every example holds and every change is noticed, 1 a change goes unnoticed, 2 an example fails or a policy is wrong.";
        command.SetAction(parsed =>
        {
            var options = new TestOptions(
                parsed.GetValue(paths)!, parsed.GetValue(mutate), parsed.GetValue(rule) ?? [], parsed.GetValue(format), parsed.GetValue(verbose), parsed.GetValue(csharp));
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Test(options));
        });
        return command;
    }
}
