using PolicyCheck.Policies;
using PolicyCheck.Syntax;

namespace PolicyCheck.Cli;

/// <summary>Lays out policy files, or tells which are not laid out so.</summary>
internal sealed class Formatting(Terminal terminal)
{
    /// <summary>Writes the files that would change.</summary>
    /// <returns>The exit status.</returns>
    public int Write(IReadOnlyList<string> paths)
    {
        var (layouts, status) = Read(paths);
        var changed = layouts.Where(layout => layout.Formatted is not null).ToList();
        using var files = new AtomicFile();
        changed.ForEach(layout => files.Add(layout.Path, stream => stream.Write(layout.Formatted)));
        files.Commit();
        changed.ForEach(layout => terminal.WriteLine(layout.Path));
        terminal.WriteLine($"{changed.Count} of {Count(layouts.Count)} laid out anew", Tone.Faint);
        return status;
    }

    /// <summary>Tells the files that would change, each with the first line that differs.</summary>
    /// <returns>The exit status.</returns>
    public int Check(IReadOnlyList<string> paths)
    {
        var (layouts, status) = Read(paths);
        var changed = layouts.Where(layout => layout.Formatted is not null).ToList();
        foreach (var layout in changed)
        {
            var (line, now, then) = layout.FirstDifference!.Value;
            terminal.WriteLine($"{layout.Path}({line}): {layout.ChangedLines} {(layout.ChangedLines == 1 ? "line differs" : "lines differ")} from the layout that 'policycheck fmt' gives", Tone.Strong);
            terminal.WriteLine(("  - " + now, Tone.Bad));
            terminal.WriteLine(("  + " + then, Tone.Good));
        }

        terminal.WriteLine($"{changed.Count} of {Count(layouts.Count)} would be laid out anew", Tone.Faint);
        return status != ExitStatus.Ok ? status : changed.Count > 0 ? ExitStatus.Findings : ExitStatus.Ok;
    }

    private (IReadOnlyList<PolicyLayout> Layouts, int Status) Read(IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(path => PolicyParser.IsJson(path) && File.Exists(path)) is { } json)
        {
            throw new UserError($"'{json}' is JSON, which has no layout of its own; 'policycheck export {json} --to policy' prints it in the language");
        }

        var (layouts, diagnostics) = PolicyLayouts.Of(PolicyFolder.Find(paths));
        terminal.Output.Flush();
        terminal.Write(diagnostics);
        return (layouts, diagnostics.Any(d => d.IsError) ? ExitStatus.Usage : ExitStatus.Ok);
    }

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";
}
