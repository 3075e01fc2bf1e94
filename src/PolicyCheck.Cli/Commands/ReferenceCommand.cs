using System.CommandLine;
using System.Text;
using PolicyCheck.Reporting.Reference;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck reference</c></summary>
internal static class ReferenceCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new ExampledCommand("reference", "Prints the reference of the language: every word, field, fixed value and diagnostic, in English and Swedish.")
        {
            Examples = [("policycheck reference > policies/language.md", "")],
        };
        command.SetAction(_ => terminal.Raw().Write(Encoding.UTF8.GetBytes(LanguageReference.Write(Descriptors.All))));
        return command;
    }
}
