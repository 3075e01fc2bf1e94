using System.Globalization;
using PolicyCheck.Reporting;

namespace PolicyCheck.Cli;

/// <summary>Finds the earlier workbook whose notes a report takes over.</summary>
internal static class CarriedBooks
{
    private static string FileName => Reporters.All.Single(r => r.Format == Excel).FileName;

    /// <summary>The format that notes are written into.</summary>
    public const string Excel = "excel";

    /// <summary>Refuses what cannot be meant, before anything is evaluated.</summary>
    public static void Check(CheckOptions options, int runs)
    {
        if (options.Carry is not { } carry)
        {
            return;
        }

        if (options.Reporters.All(r => r.Format != Excel))
        {
            throw new UserError($"--carry: notes stand in workbooks only; give --format {Excel} too");
        }

        if (runs > 1 && !Directory.Exists(carry))
        {
            throw new UserError($"--carry: '{carry}' is one workbook, but {runs} organisations are checked; give the folder of their reports, or check one organisation");
        }
    }

    /// <summary>The workbook; of a folder of reports the organisation's latest that is dated before this report; null when there is none.</summary>
    public static string? Find(string carry, FinishedRun run)
    {
        if (!Directory.Exists(carry))
        {
            return carry;
        }

        var own = $"{carry.TrimEnd('/', '\\')}/{run.Name}";
        return (Directory.Exists(own) ? Directory.EnumerateDirectories(own) : [])
            .Select(folder => Path.GetFileName(folder))
            .Where(name => DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < run.Result.Context.AsOf)
            .OrderDescending(StringComparer.Ordinal)
            .Select(name => $"{own}/{name}/{FileName}")
            .FirstOrDefault(File.Exists);
    }
}
