namespace PolicyCheck.Inventory;

/// <summary>Real inventories have held passwords (columns named so). What looks like one is neither read nor shown.</summary>
internal static class Credentials
{
    private static readonly string[] Words = ["password", "passwd", "pwd", "lösenord", "losenord", "passphrase", "secretkey", "apikey", "api_key", "accesstoken", "access_token"];

    /// <summary>True when a field's name, or a line of a file, speaks of a password.</summary>
    public static bool Mentions(string? text) =>
        text is not null && Words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
