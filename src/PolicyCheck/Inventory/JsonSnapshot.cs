using System.Text.Json;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>Reads snapshots in JSON.</summary>
public static class JsonSnapshot
{
    /// <summary>Reads a snapshot and tells everything that is wrong with it.</summary>
    /// <param name="path">Path for diagnostics, as the user knows it.</param>
    /// <param name="open">
    /// Opens the file. Called again when there is something to report: to check what needs the whole snapshot, and to
    /// find lines and columns.
    /// </param>
    /// <remarks>Never throws for what is in the file or wrong with it.</remarks>
    public static SnapshotResult Read(string path, Func<Stream> open)
    {
        var problems = new ProblemList(path);
        var first = new ReadContext(problems);
        var snapshot = Pass(path, open, first, problems);
        if (snapshot is not null)
        {
            var areLinksSound = SnapshotLinks.Resolve(snapshot);
            ReportAbsent(first, problems);
            if (SnapshotAudit.IsNeeded(snapshot, first, areLinksSound))
            {
                Pass(path, open, new ReadContext(problems) { Audit = new SnapshotAudit(snapshot, problems) }, problems);
            }
        }

        return new SnapshotResult(problems.HasErrors ? null : snapshot, problems.Located(open));
    }

    /// <summary>Goes through the file once; null when it breaks off or is no snapshot at all.</summary>
    private static Snapshot? Pass(string path, Func<Stream> open, ReadContext context, ProblemList problems)
    {
        Stream stream;
        try
        {
            stream = open();
        }
        catch (Exception e) when (FileTrouble.IsExpected(e))
        {
            SnapshotFailures.ReportOpening(problems, path, e);
            return null;
        }

        using (stream)
        {
            var json = new JsonTokens(stream, context.Path);
            try
            {
                return ReadRoot(ref json, path, context, problems);
            }
            finally
            {
                json.Dispose();
            }
        }
    }

    private static Snapshot? ReadRoot(ref JsonTokens json, string path, ReadContext context, ProblemList problems)
    {
        Snapshot? snapshot = null;
        if (json.Read())
        {
            if (json.Type != JsonTokenType.StartObject)
            {
                var found = ReadContext.Describe(in json);
                context.Report(in json, InventoryDiagnostics.RootNotObject, (at, _) => InventoryDiagnostics.Root(at, found));
                return null;
            }

            // The second read finds what stands after the end.
            SnapshotRoot.Reader.TryRead(ref json, context, out snapshot);
            json.Read();
        }

        if (json.Failure is { } failure)
        {
            SnapshotFailures.Report(problems, path, failure, json.IsBlank);
            return null;
        }

        return snapshot;
    }

    private static void ReportAbsent(ReadContext context, ProblemList problems)
    {
        foreach (var (section, offset, path) in context.Absent)
        {
            if (context.DataOf(section) is { } where)
            {
                problems.Add(InventoryDiagnostics.AbsentButPresent, path, offset, "\"Absent\"".Length, (at, _) => InventoryDiagnostics.NotAbsent(at, path, where));
            }
        }
    }
}
