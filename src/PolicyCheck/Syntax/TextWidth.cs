using System.Globalization;
using System.Text;

namespace PolicyCheck.Syntax;

/// <summary>How many columns a text takes in an editor, near enough to line things up.</summary>
internal static class TextWidth
{
    /// <summary>One column for each character; marks that stand on the letter before take none.</summary>
    public static int Of(string text) =>
        text.EnumerateRunes().Count(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format));
}
