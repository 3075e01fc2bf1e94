using PolicyCheck.Inventory;

namespace PolicyCheck.Tables.Files;

/// <summary>One sheet as the workbook lists it.</summary>
internal sealed record SheetEntry(string Name, bool IsHidden, string Part);

/// <summary>Which parts of a workbook are its sheets, texts and number formats.</summary>
internal sealed class WorkbookIndex
{
    private const string DefaultMain = "xl/workbook.xml";

    private readonly PackageParts _parts;
    private readonly Dictionary<string, (string Kind, string Part)> _related;

    /// <param name="parts">The parts.</param>
    /// <param name="tooManySheets">What to say when there are more sheets than parts may be.</param>
    /// <param name="limit">The most parts that are read.</param>
    public WorkbookIndex(PackageParts parts, Func<FileRefusedException> tooManySheets, int limit)
    {
        _parts = parts;
        var main = MainPart(parts) ?? DefaultMain;
        _related = Related(parts, main);
        parts.Read(main, reader =>
        {
            foreach (var name in reader.Children())
            {
                if (name == "workbookPr")
                {
                    Is1904 = reader.IsTrue("date1904");
                }
                else if (name == "sheets")
                {
                    ReadSheets(reader);
                }

                if (Sheets.Count > limit)
                {
                    throw tooManySheets();
                }
            }
        });
    }

    /// <summary>True when days are counted from 1904, as Excel for the Mac did.</summary>
    public bool Is1904 { get; private set; }

    public List<SheetEntry> Sheets { get; } = [];

    public string? Texts => _related.Values.FirstOrDefault(r => r.Kind == "sharedStrings" && _parts.Has(r.Part)).Part;

    public string? Styles => _related.Values.FirstOrDefault(r => r.Kind == "styles" && _parts.Has(r.Part)).Part;

    /// <summary>The part that lists the sheets; null when there is none.</summary>
    public static string? MainPart(PackageParts parts)
    {
        var named = Related(parts, "").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part;
        return named is not null && named.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && Path.GetFileName(named).StartsWith("workbook", StringComparison.OrdinalIgnoreCase) && parts.Has(named) ? named
            : parts.Has(DefaultMain) ? DefaultMain
            : null;
    }

    private void ReadSheets(PartReader reader)
    {
        foreach (var name in reader.Children())
        {
            if (name != "sheet")
            {
                continue;
            }

            var sheet = reader.Attribute("name") ?? "";
            var isHidden = reader.Attribute("state") is "hidden" or "veryHidden";
            var id = "";
            while (reader.Xml.MoveToNextAttribute())
            {
                id = reader.Xml.LocalName == "id" && reader.Xml.Prefix.Length > 0 ? reader.Xml.Value : id;
            }

            reader.Xml.MoveToElement();
            if (!_related.TryGetValue(id, out var related) || !_parts.Has(related.Part))
            {
                throw _parts.Damage($"the sheet '{Shown.Text(sheet)}' is missing");
            }

            // Sheets with a chart or a macro have no cells.
            if (related.Kind == "worksheet")
            {
                Sheets.Add(new SheetEntry(sheet, isHidden, related.Part));
            }
        }
    }

    /// <summary>The parts that a part refers to, by id, with the last word of their type.</summary>
    private static Dictionary<string, (string Kind, string Part)> Related(PackageParts parts, string main)
    {
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var related = new Dictionary<string, (string, string)>();
        var list = $"{folder}_rels/{main[folder.Length..]}.rels";
        if (!parts.Has(list))
        {
            return related;
        }

        parts.Read(list, reader =>
        {
            foreach (var name in reader.Children())
            {
                if (name == "Relationship" && reader.Attribute("Id") is { } id && reader.Attribute("Target") is { } target && reader.Attribute("TargetMode") != "External")
                {
                    var type = reader.Attribute("Type") ?? "";
                    related[id] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
                }
            }
        });
        return related;
    }

    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
