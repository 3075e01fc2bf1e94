using System.CommandLine;
using System.Globalization;
using PolicyCheck.Tables;

namespace PolicyCheck.Cli.Commands;

/// <summary>The options that say how an inventory is read, for every command that reads one.</summary>
internal sealed class InventoryChoices
{
    private readonly Option<string?> _map = new("--map")
    {
        Description = "Mapping that says what the columns of a table mean; 'policycheck import FILE --suggest-map' prints one to begin with",
        HelpName = "FILE",
    };

    private readonly Option<string?> _organisation = new("--organisation")
    {
        Description = "Id of the organisation whose inventory it is, where the file does not say",
        HelpName = "ID",
    };

    private readonly Option<bool> _keepNames = new("--keep-names")
    {
        Description = "Keep the names and addresses of people that a table holds; otherwise pseudonyms stand for them",
    };

    private readonly Option<long?> _fileSize = Number("--max-file-size", "MB", "Largest file of tables that is read, in megabytes", TableLimits.Default.FileBytes >> 20, 1 << 20);
    private readonly Option<long?> _unpackedSize = Number("--max-unpacked-size", "MB", "Most that the parts of a workbook may unpack to, in megabytes", TableLimits.Default.UnpackedBytes >> 20, 1 << 20);
    private readonly Option<long?> _rows = Number("--max-rows", "N", "Most rows of a table", TableLimits.Default.Rows, int.MaxValue);
    private readonly Option<long?> _cells = Number("--max-cells", "N", "Most cells of all tables of a file", TableLimits.Default.Cells, long.MaxValue);

    /// <summary>Adds the options to a command.</summary>
    public InventoryChoices(Command command)
    {
        foreach (var option in new Option[] { _map, _organisation, _keepNames, _fileSize, _unpackedSize, _rows, _cells })
        {
            command.Add(option);
        }
    }

    /// <summary>What was chosen.</summary>
    public InventoryOptions Of(ParseResult parsed) => new(
        parsed.GetValue(_map),
        parsed.GetValue(_organisation) is { Length: > 0 } organisation ? organisation : null,
        parsed.GetValue(_keepNames),
        TableLimits.Default with
        {
            FileBytes = parsed.GetValue(_fileSize) << 20 ?? TableLimits.Default.FileBytes,
            UnpackedBytes = parsed.GetValue(_unpackedSize) << 20 ?? TableLimits.Default.UnpackedBytes,
            Rows = (int)(parsed.GetValue(_rows) ?? TableLimits.Default.Rows),
            Cells = parsed.GetValue(_cells) ?? TableLimits.Default.Cells,
        });

    private static Option<long?> Number(string name, string unit, string description, long usual, long most) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{description}; {usual} when not given"),
        HelpName = unit,
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: '{result.Tokens[0].Value}' is not a number from 1 to {most}"));
            return null;
        },
    };
}
