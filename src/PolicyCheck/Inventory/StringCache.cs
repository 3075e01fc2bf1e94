using System.Text;

namespace PolicyCheck.Inventory;

/// <summary>
/// Gives equal short texts of one file the same string, so that a unit's id standing on a thousand accounts is held
/// once. A newer text takes the place of an older one: the cache never grows.
/// </summary>
internal sealed class StringCache
{
    private const int MaxLength = 40;
    private const int Slots = 4096;
    private readonly string?[] _slots = new string?[Slots];

    /// <summary>The text as a string.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        // FNV-1a: ids differ in any of their characters, often only in the last.
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619;
        }

        ref var slot = ref _slots[(hash ^ (hash >> 15)) & (Slots - 1)];
        return slot is not null && Ascii.Equals(utf8, slot) ? slot : slot = Encoding.UTF8.GetString(utf8);
    }
}
