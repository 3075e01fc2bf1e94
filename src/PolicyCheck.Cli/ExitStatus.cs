namespace PolicyCheck.Cli;

/// <summary>What the program tells a pipeline when it ends.</summary>
internal static class ExitStatus
{
    /// <summary>Nothing at or over the fail level.</summary>
    public const int Ok = 0;

    /// <summary>Findings at or over the fail level, or nothing was checked at all.</summary>
    public const int Findings = 1;

    /// <summary>An error in a policy or on the command line, or reports that could not be written.</summary>
    public const int Usage = 2;

    /// <summary>An inventory that is missing or cannot be read.</summary>
    public const int Snapshot = 3;

    /// <summary>A mistake of the program itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Internal = 70;
}

/// <summary>An error that is told in one sentence and ends the run.</summary>
internal sealed class UserError(string message, int status = ExitStatus.Usage) : Exception(message)
{
    /// <summary>The exit status.</summary>
    public int Status => status;
}
