using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Finds the role that a policy names.</summary>
internal static class RoleNames
{
    /// <summary>The role, or null after a diagnostic that offers the nearest one.</summary>
    /// <param name="role">The name as it stands in the policy.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="language">The policy's language.</param>
    /// <param name="bag">Takes the diagnostic.</param>
    public static OrgRole? Find(Identifier role, Location at, Language language, DiagnosticBag bag)
    {
        var terms = EnumTerms.For(typeof(OrgRole)).Values;
        if (terms.FirstOrDefault(t => PolicyFrame.Same(t.In(language), role.Name)) is { } term)
        {
            return (OrgRole)term.Value;
        }

        var words = terms.Select(t => t.In(language)).ToList();
        bag.Add(BindingDiagnostics.NoSuchRole(at, role.Name, Spelling.Nearest(role.Name, words), string.Join(", ", words)));
        return null;
    }
}
