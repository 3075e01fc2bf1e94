using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyCheck.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExampledCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines and what they do.</summary>
    public IReadOnlyList<(string Line, string Does)> Examples { get; set; } = [];

    /// <summary>What else to know.</summary>
    public string Remark { get; set; } = "";
}

/// <summary>Help as System.CommandLine writes it, followed by the examples.</summary>
internal sealed class ExampledHelp(HelpAction inner, IReadOnlyList<(string Line, string Does)> rootExamples, string rootRemark) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool Terminating => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var status = inner.Invoke(parseResult);
        var (examples, remark) = parseResult.CommandResult.Command is ExampledCommand command ? (command.Examples, command.Remark) : (rootExamples, rootRemark);
        var output = parseResult.InvocationConfiguration.Output;
        if (examples.Count > 0)
        {
            var width = examples.Max(e => e.Line.Length);
            output.WriteLine("Examples:");
            foreach (var (line, does) in examples)
            {
                output.WriteLine($"  {line.PadRight(width)}  {does}".TrimEnd());
            }
        }

        if (remark.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(remark);
        }

        return status;
    }
}
