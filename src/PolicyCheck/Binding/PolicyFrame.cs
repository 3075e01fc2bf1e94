using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>One policy while it is being bound: its names, and those of the policies it builds on.</summary>
internal sealed class PolicyFrame(PolicySyntax syntax, IReadOnlyList<DerivedField> derivedFields, DiagnosticBag bag)
{
    private readonly Dictionary<string, BoundExpression> _definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _binding = new(StringComparer.OrdinalIgnoreCase);

    public PolicySyntax Syntax => syntax;

    public Language Language => syntax.Language;

    public IReadOnlyList<DerivedField> DerivedFields => derivedFields;

    public DiagnosticBag Bag => bag;

    public List<PolicyFrame> Parents { get; } = [];

    public Origin At(TextSpan span) => new(syntax.Source, span);

    public Location Locate(TextSpan span) => Location.Of(syntax.Source, span);

    /// <summary>The parameter of that name, own ones before those of parents.</summary>
    public (ParameterSyntax Parameter, PolicyFrame Frame)? Parameter(string name)
    {
        var own = syntax.Parameters.FirstOrDefault(p => Same(p.Name.Name, name));
        return own is not null ? (own, this) : Parents.Select(p => p.Parameter(name)).FirstOrDefault(p => p is not null);
    }

    /// <summary>The bound definition of that name, own ones before those of parents; null when there is none.</summary>
    public BoundExpression? Definition(string name)
    {
        var own = syntax.Definitions.FirstOrDefault(d => Same(d.Name.Name, name));
        if (own is null)
        {
            return Parents.Select(p => p.Definition(name)).FirstOrDefault(d => d is not null);
        }

        if (_definitions.TryGetValue(own.Name.Name, out var bound))
        {
            return bound;
        }

        if (!_binding.Add(own.Name.Name))
        {
            bag.Add(BindingDiagnostics.DefinedByItself(Locate(own.Name.Span), own.Name.Name));
            return new BoundError(At(own.Name.Span));
        }

        bound = ExpressionBinder.ForAccount(this).Bind(own.Value);
        _binding.Remove(own.Name.Name);
        return _definitions[own.Name.Name] = bound;
    }

    /// <summary>All names that can stand where <see cref="Definition"/> and <see cref="Parameter"/> are looked up.</summary>
    public IEnumerable<string> Names() =>
        syntax.Definitions.Select(d => d.Name.Name).Concat(syntax.Parameters.Select(p => p.Name.Name)).Concat(Parents.SelectMany(p => p.Names()));

    public static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
