namespace PolicyCheck.EndToEnd.Tests;

/// <summary>A fact that needs a user to whom a folder can be closed; skipped, with the reason printed, for one who may read everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithoutAllRightsAttribute : FactAttribute
{
    /// <summary>Decides when the tests are discovered.</summary>
    public FactWithoutAllRightsAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "folders are closed by file modes, which this system does not have";
        }
        else if (Environment.IsPrivilegedProcess)
        {
            Skip = "this user may read every folder (root), so none can be closed to the program";
        }
    }
}
