using System.Reflection;

namespace PolicyCheck.Cli;

/// <summary>The program's version, as reports name it.</summary>
internal static class ToolVersion
{
    /// <summary>Without the commit, so that a rebuild does not change the reports.</summary>
    public static string Number { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
