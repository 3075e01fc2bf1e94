using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Policies;
using PolicyCheck.Reporting.Templates;
using PolicyCheck.Tables;

namespace PolicyCheck.Cli;

/// <content>Writing a workbook to be filled in.</content>
internal sealed partial class Pipeline
{
    /// <summary>Writes a workbook in which people keep an inventory. What they have written is never overwritten unasked.</summary>
    /// <returns>The exit status.</returns>
    public int Template(TemplateRequest request) => Reported(() =>
    {
        var file = request.File;
        if (!file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw new UserError($"'{file}' is no name for an Excel workbook; end it in .xlsx");
        }

        if (File.Exists(file) && !request.Force)
        {
            throw new UserError($"'{file}' exists already, and may hold somebody's work; give another name with -o, or --force to replace it");
        }

        var waivers = WaiversOf(request.Policies);
        var from = request.From is { } path ? SnapshotOf(path) : null;
        progress.Stage($"writing {file}");
        IReadOnlyList<string> notHeld = [];
        using (var whole = new AtomicFile())
        {
            whole.Add(file, stream => notHeld = InventoryTemplate.Write(from, new TemplateOptions(request.Language) { AllSheets = request.AllSheets, Waivers = waivers }, stream));
            whole.Commit();
        }

        progress.Close();
        terminal.WriteLine(file);
        if (notHeld.Count > 0)
        {
            terminal.WriteError($"not in the workbook: {string.Join(", ", notHeld)}", "warning");
        }

        return ExitStatus.Ok;
    });

    private IReadOnlyList<Waiver> WaiversOf(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        progress.Stage("reading the policies");
        return [.. Bind(PolicySet.Parse(PolicyFolder.Find(paths))).Waivers.Select(w => new Waiver(w))];
    }

    private Snapshot SnapshotOf(string path)
    {
        if (PolicyFolder.SnapshotAt(path) is not { } file)
        {
            throw new UserError($"'{path}' holds no inventory", ExitStatus.Snapshot);
        }

        progress.Stage($"reading {file}");
        var result = SnapshotFile.Read(file, () => File.OpenRead(file), ImportOptions.Default);
        Continue(result.Diagnostics, ExitStatus.Snapshot);
        return result.Snapshot!;
    }
}
