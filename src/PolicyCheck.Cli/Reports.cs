using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyCheck.Reporting;

namespace PolicyCheck.Cli;

/// <summary>Where reports go: files, or one JSON document on standard output.</summary>
internal static class Reports
{
    /// <summary>The format that can go to standard output.</summary>
    public const string Json = "json";

    /// <summary>Writes all reports of all runs, or none.</summary>
    /// <returns>The files of each run, in the order of the runs.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Write(IReadOnlyList<FinishedRun> runs, CheckOptions options, Func<Stream> openOutput)
    {
        if (options.Out is not { } folder)
        {
            WriteDocument(runs, options.Reporters.Single(), openOutput);
            return [];
        }

        var files = runs.Select(run => options.Reporters.Select(r => PathOf(folder, run, r)).ToList()).ToList();
        using var whole = new AtomicFile();
        var writing = runs.Select((run, i) => Task.Run(() => Write(whole, files[i], options.Reporters, run.Report)));
        Task.WhenAll(writing).GetAwaiter().GetResult();
        whole.Commit();
        return files;
    }

    /// <summary>An organisation's id as the name of a folder: it comes from an inventory and must not lead anywhere else.</summary>
    public static string SafeName(string id)
    {
        const int Longest = 80;
        var name = string.Concat(id.Take(Longest).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-')).Trim('-');
        return name.Length == 0 ? "organisation" : name;
    }

    private static void Write(AtomicFile whole, List<string> files, IReadOnlyList<IReporter> reporters, Report report)
    {
        for (var i = 0; i < files.Count; i++)
        {
            whole.Add(files[i], stream => reporters[i].Write(report, stream));
        }
    }

    private static string PathOf(string folder, FinishedRun run, IReporter reporter) =>
        $"{folder.TrimEnd('/', '\\')}/{run.Name}/{run.Result.Context.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{reporter.FileName}";

    /// <summary>One run is one document, which may be larger than memory; several stand in a list.</summary>
    private static void WriteDocument(IReadOnlyList<FinishedRun> runs, IReporter reporter, Func<Stream> openOutput)
    {
        if (runs is [var only])
        {
            using var output = new BufferedStream(openOutput(), 1 << 16);
            reporter.Write(only.Report, output);
            return;
        }

        var documents = runs.Select(run => Document(run.Report, reporter)).ToList();
        using var whole = new MemoryStream();
        using (var json = new Utf8JsonWriter(whole, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var parsed = documents.ConvertAll(d => JsonDocument.Parse(d));
            json.WriteStartObject();
            if (parsed.Count > 0 && parsed[0].RootElement.TryGetProperty("tool", out var tool))
            {
                json.WritePropertyName("tool");
                tool.WriteTo(json);
            }

            json.WriteStartArray("runs");
            parsed.ForEach(d => d.WriteTo(json));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        whole.Write(Encoding.UTF8.GetBytes("\n"));
        openOutput().Write(whole.ToArray());
    }

    private static byte[] Document(Report report, IReporter reporter)
    {
        using var stream = new MemoryStream();
        reporter.Write(report, stream);
        return stream.ToArray();
    }
}
