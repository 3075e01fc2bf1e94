using System.Text;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>
/// Files in the container of the old Office programs: the workbooks of Excel up to 2003, and new ones that are encrypted. Which of
/// them it is tell the names in its directory, which stand there in UTF-16.
/// </summary>
internal static class CompoundFiles
{
    private static readonly byte[] Package = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] Workbook = Encoding.Unicode.GetBytes("Workbook\0");
    private static readonly byte[] Book = Encoding.Unicode.GetBytes("Book\0");

    public static Diagnostic Explain(TableFileSource source)
    {
        var (isEncrypted, isWorkbook) = Names(source);
        return isEncrypted
            ? FileDiagnostics.Encrypted(source.Path)
            : FileDiagnostics.Old(source.Path, isWorkbook ? "a workbook in the format of Excel 2003 and earlier (.xls)" : "a file of an old Office program");
    }

    private static (bool IsEncrypted, bool IsWorkbook) Names(TableFileSource source)
    {
        using var stream = source.Open();
        var isEncrypted = false;
        var isWorkbook = false;
        var buffer = new byte[1 << 16];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer.AsSpan(kept))) > 0)
        {
            var filled = buffer.AsSpan(0, kept + read);
            isEncrypted |= filled.IndexOf(Package) >= 0;
            isWorkbook |= filled.IndexOf(Workbook) >= 0 || filled.IndexOf(Book) >= 0;

            // A name may begin at the end of one block and end in the next.
            kept = Math.Min(filled.Length, Package.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return (isEncrypted, isWorkbook);
    }
}
