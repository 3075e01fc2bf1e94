using System.Text;
using PolicyCheck.Policies;
using PolicyCheck.Syntax;

namespace PolicyCheck.Cli;

/// <content>Printing a policy in another form.</content>
internal sealed partial class Pipeline
{
    /// <summary>Prints a policy in its JSON form or in the language.</summary>
    /// <returns>The exit status.</returns>
    public int Export(string file, ExportForm form)
    {
        if (Directory.Exists(file))
        {
            throw new UserError($"'{file}' is a folder; name one policy file");
        }

        var written = PolicySet.ParseAlone(PolicyFolder.Find([file]));
        terminal.Write(written.Diagnostics);
        if (written.Policies is not [var policy] || written.Diagnostics.Any(d => d.IsError))
        {
            return ExitStatus.Usage;
        }

        using var text = new MemoryStream();
        if (form == ExportForm.Policy)
        {
            text.Write(Encoding.UTF8.GetBytes(PolicyPrinter.Print(policy)));
        }
        else
        {
            PolicyJson.Write(policy, text);
        }

        terminal.Raw().Write(text.ToArray());
        return ExitStatus.Ok;
    }
}
