namespace PolicyCheck.Browser.Tests;

/// <summary>A fact that needs a browser; skipped, with the reason printed, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactInBrowserAttribute : FactAttribute
{
    /// <summary>Decides when the tests are discovered.</summary>
    public FactInBrowserAttribute() => Skip = InstalledBrowser.WhyNone;
}

/// <summary>A theory that needs a browser; skipped likewise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryInBrowserAttribute : TheoryAttribute
{
    /// <summary>Decides when the tests are discovered.</summary>
    public TheoryInBrowserAttribute() => Skip = InstalledBrowser.WhyNone;
}
