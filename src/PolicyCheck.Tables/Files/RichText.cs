using System.Text;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>The text of a cell or of the list of texts: in one piece, or in runs of different looks; the reading aids of East Asian scripts left out.</summary>
internal static class RichText
{
    public static string Read(PartReader reader, Func<Diagnostic> tooLong)
    {
        string? single = null;
        StringBuilder? joined = null;
        foreach (var name in reader.Children())
        {
            if (name == "t")
            {
                Add(reader.Text(tooLong));
            }
            else if (name == "r")
            {
                foreach (var inRun in reader.Children())
                {
                    if (inRun == "t")
                    {
                        Add(reader.Text(tooLong));
                    }
                }
            }
        }

        return joined?.ToString() ?? single ?? "";

        void Add(string text)
        {
            if (single is null)
            {
                single = text;
                return;
            }

            joined = (joined ?? new StringBuilder(single)).Append(text);
            if (joined.Length > PartReader.MaxText)
            {
                throw new FileRefusedException(tooLong());
            }
        }
    }
}
