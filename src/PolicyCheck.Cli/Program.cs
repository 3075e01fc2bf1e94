using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using PolicyCheck.Cli.Commands;

namespace PolicyCheck.Cli;

/// <summary>The way in: command line to exit status.</summary>
internal static class Program
{
    private static readonly IReadOnlyList<(string Line, string Does)> Examples =
    [
        ("policycheck check", "check policies/ and write reports/"),
        ("policycheck explain HBG-3a hbg-fb-staden", "why a rule answers as it does"),
        ("policycheck check --help", "more about a command"),
    ];

    private const string Remark =
        "Completion of commands, options and rule ids in bash, zsh and PowerShell: 'dotnet tool install -g dotnet-suggest', then add the\n"
        + "shim of your shell from https://learn.microsoft.com/dotnet/standard/commandline/how-to-enable-tab-completion to its profile.";

    private static int Main(string[] args)
    {
        var terminal = Terminal.OfProcess();
        try
        {
            var status = Run(args, terminal);
            terminal.Flush();
            return status;
        }
        catch (Exception e)
        {
            return Tell(e, terminal);
        }
    }

    /// <summary>Says why the run ended early; when even that cannot be written, the exit status has to do.</summary>
    private static int Tell(Exception exception, Terminal terminal)
    {
        try
        {
            switch (exception)
            {
                case UserError:
                    terminal.Output.Flush();
                    terminal.WriteError(exception.Message);
                    break;
                case IOException or UnauthorizedAccessException:
                    // Files are handled where they are read and written; what is left is a full or closed standard output.
                    terminal.WriteError($"what was to be printed cannot be written: {exception.Message}");
                    break;
                default:
                    terminal.WriteError($"{exception.GetType().Name}; please report it, with what POLICYCHECK_DEBUG=1 adds", "internal error");
                    if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("POLICYCHECK_DEBUG")))
                    {
                        terminal.Error.WriteLine(exception);
                        terminal.Error.Flush();
                    }

                    break;
            }
        }
        catch (IOException)
        {
            // There is nowhere left to say it.
        }

        return exception switch
        {
            UserError error => error.Status,
            IOException or UnauthorizedAccessException => ExitStatus.Usage,
            _ => ExitStatus.Internal,
        };
    }

    private static int Run(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.WriteError(error.Message);
            }

            var name = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            terminal.Error.WriteLine($"'policycheck {name}--help' shows what can be written.");
            terminal.Error.Flush();
            return ExitStatus.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Checks inventories of social-media accounts against an organisation's guidelines.")
        {
            CheckCommand.Create(terminal),
            TestCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            CoverageCommand.Create(terminal),
            LintCommand.Create(terminal),
            ImportCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ExportCommand.Create(terminal),
            FmtCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            ReferenceCommand.Create(terminal),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampledHelp((HelpAction)help.Action!, Examples, Remark);
        return root;
    }
}
