using System.Security.Cryptography;
using System.Text;

namespace PolicyCheck.Evaluation;

/// <summary>Tells whether a list that somebody has vouched for is still the same (OST-H5a).</summary>
public static class ListFingerprint
{
    /// <summary>
    /// SHA-256 of the ids in lower case, each once, in ordinal order and parted by line feeds, as 64 hexadecimal digits; the
    /// same for the same ids in any order.
    /// </summary>
    public static string Of(IEnumerable<string> ids)
    {
        var sorted = ids.Select(id => id.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sorted))));
    }
}
