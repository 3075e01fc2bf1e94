using System.CommandLine;
using PolicyCheck.Model;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck import</c></summary>
internal static class ImportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Lists of accounts: workbooks (.xlsx), text files (.csv, .tsv), or snapshots; several become one inventory",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "File to write: .json, .xlsx (the template, filled in) or .csv (the accounts alone); JSON goes to standard output when not given",
            HelpName = "FILE",
        };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Day that the inventory describes, e.g. 2026-06-30, where neither the file nor its name says it",
            HelpName = "DATE",
            CustomParser = Choices.Day("--as-of"),
        };
        var suggest = new Option<bool>("--suggest-map") { Description = "Print a mapping to begin with, and read nothing" };
        var rows = new Option<bool>("--rows") { Description = "Print the tables as they stand in the file, as JSON, before anything is interpreted" };
        var language = Choices.OneOf<Language?>("--language", "Language of a printed mapping and of a written workbook or list; Swedish when not given", ("sv", Language.Swedish), ("en", Language.English));
        var command = new ExampledCommand("import", "Reads lists of accounts, as people keep them, into a snapshot, and tells what could not be read.")
        {
            files, output, asOf, suggest, rows, language,
        };
        var inventory = new InventoryChoices(command);
        command.Examples =
        [
            ("policycheck import konton.xlsx --as-of 2026-06-30 --organisation helsingborg -o 2026-06-30.json", "a workbook becomes a snapshot"),
            ("policycheck import kanaler.csv --suggest-map > kanaler.map", "a mapping to begin with"),
            ("policycheck import kanaler.csv --map kanaler.map -o 2026-06-30.json", "a list of any other layout"),
            ("policycheck import kanaler.csv --rows", "what the file holds"),
        ];
        command.Remark = "Exit status: 0 read, 2 an error on the command line or in the mapping, 3 a file that cannot be read.\nA workbook or list can also be given to 'check --snapshot' as it is.";
        command.SetAction(parsed =>
        {
            var options = new ImportCommandOptions(
                parsed.GetValue(files)!, parsed.GetValue(output), parsed.GetValue(asOf), parsed.GetValue(suggest), parsed.GetValue(rows),
                parsed.GetValue(language) ?? Language.Swedish, inventory.Of(parsed));
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Import(options));
        });
        return command;
    }
}
