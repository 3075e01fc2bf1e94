namespace PolicyCheck.Cli;

/// <summary>The forms in which a policy is printed.</summary>
internal enum ExportForm
{
    /// <summary>For other programs.</summary>
    Json,

    /// <summary>The language, as a <c>.policy</c> file.</summary>
    Policy,
}
