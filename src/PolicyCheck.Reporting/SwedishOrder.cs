namespace PolicyCheck.Reporting;

/// <summary>Alphabetical order with å, ä and ö after z, without the machine's culture.</summary>
internal sealed class SwedishOrder : IComparer<string>
{
    public static readonly SwedishOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (Weight(a[i]) - Weight(b[i]) is var difference and not 0)
            {
                return difference;
            }
        }

        return a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b);
    }

    private static int Weight(char c) => char.ToLowerInvariant(c) switch
    {
        'å' => 'z' + 1,
        'ä' => 'z' + 2,
        'ö' => 'z' + 3,
        var other => other <= 'z' ? other : other + 3,
    };
}
