// Stands in for the package Snapshooter.Xunit, whose core package could not be restored. It keeps the package's names,
// folders, environment variable and file contents: to move over, reference Snapshooter.Xunit and delete this file.

using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Snapshooter.Xunit;

/// <summary>Compares a value with the text kept in <c>__snapshots__/NAME.snap</c> beside the test's source file.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // å, ä and ö stay readable
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>
    /// Fails when <paramref name="value"/> is not what the snapshot holds. A missing snapshot is written, unless
    /// SNAPSHOOTER_STRICT_MODE is on. Without a name it is <c>Class.Method</c>, the class being the file's name.
    /// </summary>
    public static void Match(
        object? value,
        string? name = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(sourceFile)!, "__snapshots__");
        var file = (name ?? $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}") + ".snap";
        Match(value, Path.Combine(folder, file), Path.Combine(folder, "__mismatch__", file));
    }

    private static void Match(object? value, string snapshot, string mismatch)
    {
        var actual = Text(value);
        if (!File.Exists(snapshot))
        {
            if (IsStrict)
            {
                Write(mismatch, actual);
                Assert.Fail($"No snapshot {snapshot}: run the test without SNAPSHOOTER_STRICT_MODE and commit the file.");
            }

            Write(snapshot, actual);
        }

        var expected = Normalised(File.ReadAllText(snapshot));
        if (actual == expected)
        {
            if (File.Exists(mismatch)) File.Delete(mismatch); // left by an earlier run
            return;
        }

        Write(mismatch, actual);
        Assert.Fail(Difference(expected, actual, snapshot, mismatch));
    }

    private static bool IsStrict =>
        Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE") is { } mode
        && (mode == "on" || (bool.TryParse(mode, out var strict) && strict));

    private static string Text(object? value) =>
        Normalised(value as string ?? JsonSerializer.Serialize(value, Json));

    // As the package does: LF only, and always one at the end.
    private static string Normalised(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return text.EndsWith('\n') ? text : text + "\n";
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Difference(string expected, string actual, string snapshot, string mismatch)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            The value differs from its snapshot in line {line + 1}:
              snapshot: {At(left, line)}
              value:    {At(right, line)}
            Snapshot: {snapshot}
            Value:    {mismatch}
            If the value is right, move it over the snapshot.
            """;
    }

    private static string At(string[] lines, int index) =>
        index < lines.Length - 1 ? $"«{lines[index]}»" : "(no such line)";
}
