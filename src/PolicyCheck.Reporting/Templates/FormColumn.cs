using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;

namespace PolicyCheck.Reporting.Templates;

/// <summary>A column of a sheet that holds records.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Path">The field that it holds; null for the account that a row belongs to, and for what is kept aside.</param>
/// <param name="IsExtra">True for what the model has no field for.</param>
internal sealed record FormColumn(string Heading, FieldPath? Path, bool IsExtra = false)
{
    /// <summary>The kind of its values; text for what is no field.</summary>
    public FieldKind Kind => Path?.Field.Kind ?? FieldKind.Text;

    /// <summary>True when a cell may hold several values.</summary>
    public bool IsList => Path?.Field.IsList == true;
}
