namespace PolicyCheck.Tests.Reporting;

/// <summary>A fact that needs another program for workbooks; skipped, with the reason printed, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithLibreOfficeAttribute : FactAttribute
{
    /// <summary>Decides when the tests are discovered.</summary>
    public FactWithLibreOfficeAttribute()
    {
        if (Program is null)
        {
            Skip = "soffice is not installed, so no other program can save the workbook";
        }
    }

    /// <summary>The program; null when it is not on the path.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "soffice.exe") })
        .FirstOrDefault(File.Exists);
}
