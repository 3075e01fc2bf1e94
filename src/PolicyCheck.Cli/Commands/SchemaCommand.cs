using System.CommandLine;
using System.Text;
using PolicyCheck.Inventory;
using PolicyCheck.Syntax;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck schema</c></summary>
internal static class SchemaCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new ExampledCommand("schema", "Prints the JSON Schema of a file format, for editors and other programs.")
        {
            Of(terminal, "snapshot", "of an inventory", SnapshotSchema.ToJson),
            Of(terminal, "policy", "of a policy's JSON form, as 'policycheck export' prints it", PolicySchema.ToJson),
        };
        command.Examples = [("policycheck schema snapshot > snapshot.schema.json", "")];
        return command;
    }

    private static ExampledCommand Of(Terminal terminal, string name, string what, Func<string> schema)
    {
        var command = new ExampledCommand(name, $"Prints the JSON Schema {what}.") { Examples = [($"policycheck schema {name} > {name}.schema.json", "")] };
        command.SetAction(_ => terminal.Raw().Write(Encoding.UTF8.GetBytes(schema())));
        return command;
    }
}
