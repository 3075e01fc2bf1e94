using System.Text.Json;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>What one pass over a JSON snapshot remembers beside the entities it makes.</summary>
internal sealed class ReadContext(ProblemList problems)
{
    // A list of ids this long is let go instead of being cleared: clearing costs as much as its longest use.
    private const int KeptIds = 1024;
    private readonly Dictionary<string, long>?[] _ids = new Dictionary<string, long>?[JsonTokens.MaxDepth + 2];
    private readonly (long Offset, string Path)?[] _data = new (long, string)?[Enum.GetValues<Section>().Length];

    /// <summary>Where the pass is.</summary>
    public JsonPath Path { get; } = new();

    /// <summary>Equal short texts become one string.</summary>
    public StringCache Strings { get; } = new();

    /// <summary>
    /// Set in the second pass, which looks for what needs the whole snapshot; it makes no lists and leaves what the
    /// first pass has reported unsaid.
    /// </summary>
    public SnapshotAudit? Audit { get; init; }

    /// <summary>Latest day of an event.</summary>
    public DateOnly LatestDay { get; set; }

    /// <summary>Latest moment of an event.</summary>
    public DateTimeOffset LatestInstant { get; set; }

    /// <summary>Offset of the id of the object just read.</summary>
    public long IdOffset { get; set; }

    /// <summary>The sections said to be absent, with the place of that word.</summary>
    public List<(Section Section, long Offset, string Path)> Absent { get; } = [];

    /// <summary>Path of the first data of a section, or null.</summary>
    public string? DataOf(Section section) => _data[(int)section]?.Path;

    /// <summary>Remembers that a section has data.</summary>
    public void SeeData(Section section, long offset) => _data[(int)section] ??= (offset, Path.ToString());

    /// <summary>Reports a problem with the current token.</summary>
    public void Report(scoped ref readonly JsonTokens json, DiagnosticDescriptor descriptor, Func<Location, string, Diagnostic> wording) =>
        Report(descriptor, json.Offset, json.Width, wording);

    /// <summary>Reports a problem at an offset.</summary>
    public void Report(DiagnosticDescriptor descriptor, long offset, int width, Func<Location, string, Diagnostic> wording, string member = "")
    {
        if (Audit is null)
        {
            var path = Path + member;
            problems.Add(descriptor, Path.Shape() + member, offset, width, (at, _) => wording(at, path));
        }
    }

    /// <summary>Reports that the current value is of the wrong kind, and steps over it.</summary>
    public void WrongType(ref JsonTokens json, string expected, string? hint = null)
    {
        var found = Describe(in json);
        Report(in json, InventoryDiagnostics.WrongType, (at, path) => InventoryDiagnostics.Wrong(at, path, expected, found, hint));
        json.Skip();
    }

    /// <summary>The current value in words.</summary>
    public static string Describe(scoped ref readonly JsonTokens json) => json.Type switch
    {
        JsonTokenType.StartObject => "an object { … }",
        JsonTokenType.StartArray => "a list [ … ]",
        JsonTokenType.String => $"the text \"{Shown.Text(json.Raw)}\"",
        JsonTokenType.Number => $"the number {Shown.Text(json.Raw)}",
        JsonTokenType.Null => "null",
        _ => Shown.Text(json.Raw),
    };

    /// <summary>Starts the ids of a list; lists inside its entries have ids of their own.</summary>
    public void OpenIds() => (_ids[Path.Depth] ??= new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase)).Clear();

    /// <summary>Ends the ids of a list.</summary>
    public void CloseIds()
    {
        if (_ids[Path.Depth]!.Count > KeptIds)
        {
            _ids[Path.Depth] = null;
        }
    }

    /// <summary>Takes the id of an entry of the list and reports one that stands there already.</summary>
    public void TakeId(string id, long offset)
    {
        if (id.Length > 0 && Audit is null && !_ids[Path.Depth]!.TryAdd(id, offset))
        {
            ReportSameId(id, offset, _ids[Path.Depth]![id]);
        }
    }

    /// <summary>Takes the day of an event.</summary>
    public void SeeEvent(DateOnly day, scoped ref readonly JsonTokens json)
    {
        LatestDay = day > LatestDay ? day : LatestDay;
        Audit?.Event(day, Path, in json);
    }

    /// <summary>Takes the moment of an event.</summary>
    public void SeeEvent(DateTimeOffset at, scoped ref readonly JsonTokens json)
    {
        LatestInstant = at > LatestInstant ? at : LatestInstant;
        Audit?.Event(LocalTime.Day(at), Path, in json);
    }

    private void ReportSameId(string id, long offset, long other)
    {
        var path = Path.ToString();
        problems.Add(
            InventoryDiagnostics.DuplicateId,
            Path.Shape(),
            offset,
            id.Length + 2,
            (at, otherLine) => InventoryDiagnostics.SameId(at, path, id, otherLine),
            other);
    }
}
