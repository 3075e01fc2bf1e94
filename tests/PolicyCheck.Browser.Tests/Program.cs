namespace PolicyCheck.Browser.Tests;

/// <summary>
/// Started as a program, this project does what Playwright's own command does: <c>dotnet run -- install chromium</c>. So a browser
/// can be installed without PowerShell, which Playwright's script asks for.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments) => Microsoft.Playwright.Program.Main(arguments);
}
