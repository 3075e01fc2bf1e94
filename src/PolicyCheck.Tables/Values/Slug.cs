using System.Text;
using PolicyCheck.Model;

namespace PolicyCheck.Tables.Values;

/// <summary>Names as ids.</summary>
internal static class Slug
{
    /// <summary>Small letters and digits of the Latin alphabet joined by hyphens: <c>Kultur- och fritid</c> is <c>kultur-och-fritid</c>; other scripts stay.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in TypedText.Clean(name).EnumerateRunes())
        {
            var plain = TypedText.PlainKey(rune.ToString());
            if (plain.Length > 0)
            {
                slug.Append(plain);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
