using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>One policy while it is being bound: its names, and those of the policies it builds on.</summary>
/// <param name="syntax">What was written.</param>
/// <param name="derivedFields">Fields that depend on the as-of day.</param>
/// <param name="bag">What is wrong.</param>
/// <param name="overriding">The policy whose overrides replace parameters of this one, or null.</param>
internal sealed class PolicyFrame(PolicySyntax syntax, IReadOnlyList<DerivedField> derivedFields, DiagnosticBag bag, PolicyFrame? overriding = null)
{
    private readonly Dictionary<string, BoundExpression> _definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _binding = new(StringComparer.OrdinalIgnoreCase);

    public PolicySyntax Syntax => syntax;

    public Language Language => syntax.Language;

    public IReadOnlyList<DerivedField> DerivedFields => derivedFields;

    public DiagnosticBag Bag => bag;

    public List<PolicyFrame> Parents { get; } = [];

    /// <summary>Every condition in C# that was bound so far, wherever it stands.</summary>
    public List<BoundCSharp> CSharp { get; } = [];

    public Origin At(TextSpan span) => new(syntax.Source, span);

    public Location Locate(TextSpan span) => Location.Of(syntax.Source, span);

    /// <summary>The parameter of that name, own ones before those of parents.</summary>
    public (ParameterSyntax Parameter, PolicyFrame Frame)? Parameter(string name)
    {
        var own = syntax.Parameters.FirstOrDefault(p => Same(p.Name.Name, name));
        if (own is not null && overriding?.Syntax.Overrides.FirstOrDefault(o => o.Value is not null && Same(o.Name.Name, name)) is { } replaced)
        {
            return (own with { Name = replaced.Name, Value = replaced.Value! }, overriding);
        }

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

    /// <summary>This policy, and those it builds on, with the parameters that another overrides.</summary>
    public PolicyFrame OverriddenBy(PolicyFrame other, DiagnosticBag problems)
    {
        var frame = new PolicyFrame(syntax, derivedFields, problems, other);
        frame.Parents.AddRange(Parents.Select(p => p.OverriddenBy(other, problems)));
        return frame;
    }

    /// <summary>This policy and all that it builds on, each once.</summary>
    public IEnumerable<PolicyFrame> WithAncestors() => Parents.SelectMany(p => p.WithAncestors()).Prepend(this).DistinctBy(f => f.Syntax);

    /// <summary>All names that can stand where <see cref="Definition"/> and <see cref="Parameter"/> are looked up.</summary>
    public IEnumerable<string> Names() =>
        syntax.Definitions.Select(d => d.Name.Name).Concat(syntax.Parameters.Select(p => p.Name.Name)).Concat(Parents.SelectMany(p => p.Names()));

    public static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
