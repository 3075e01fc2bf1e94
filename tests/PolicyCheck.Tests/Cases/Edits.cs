using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyCheck.Tests.Cases;

/// <summary>
/// Small changes of an inventory, written as text: <c>profile.pictureKind = BlueStErik; access += { role: Editor }</c>.
/// A path begins at the account, or at the whole inventory after a slash; an entry of a list is named by place or by id.
/// Values are JSON without its quotation marks; <c>missing</c> takes the property out.
/// </summary>
internal static partial class Edits
{
    public static void Apply(JsonObject inventory, string edits)
    {
        foreach (var edit in edits.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Form().Match(edit);
            Assert.True(parts.Success, $"not an edit: {edit}");
            Apply(inventory, parts.Groups["path"].Value, parts.Groups["append"].Success, parts.Groups["value"].Value);
        }
    }

    private static void Apply(JsonObject inventory, string path, bool append, string value)
    {
        var whole = path.StartsWith('/');
        JsonNode node = whole ? inventory : inventory["accounts"]![0]!;
        var steps = Step().Matches(path.TrimStart('/')).Select(m => m.Value.Trim('[', ']', '.')).ToList();
        foreach (var step in steps.SkipLast(1))
        {
            node = Below(node, step) ?? throw new InvalidOperationException($"{path}: nothing at {step}");
        }

        if (append)
        {
            Below(node, steps[^1])!.AsArray().Add(Json(value));
        }
        else if (value == "missing")
        {
            node.AsObject().Remove(steps[^1]);
        }
        else if (node is JsonArray list)
        {
            list[list.IndexOf(Below(list, steps[^1]))] = Json(value);
        }
        else
        {
            node[steps[^1]] = Json(value);
        }
    }

    private static JsonNode? Below(JsonNode node, string step) => node is not JsonArray list ? node[step]
        : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? list[at]
        : list.First(e => new[] { "personRef", "unitId", "accountId" }.Any(id => (string?)e![id] == step));

    /// <summary>Reads JSON whose texts have no quotation marks.</summary>
    public static JsonNode? Json(string value)
    {
        var json = new StringBuilder();
        foreach (Match token in Token().Matches(value))
        {
            var text = token.Value;
            var bare = text is "null" or "true" or "false" || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            json.Append(bare || "{}[],:".Contains(text, StringComparison.Ordinal) || string.IsNullOrWhiteSpace(text) ? text : $"\"{text}\"");
        }

        return JsonNode.Parse(json.ToString());
    }

    [GeneratedRegex(@"^(?<path>/?[\w.\[\]-]+)\s+(?<append>\+)?=\s+(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"\[[^]]+\]|[^.\[]+")]
    private static partial Regex Step();

    // A colon ends a name only before a blank, so that a time needs no quotation marks.
    [GeneratedRegex(@"[{}\[\],]|:(?=\s)|\s+|(?:[^{}\[\],\s:]|:(?!\s))+")]
    private static partial Regex Token();
}
