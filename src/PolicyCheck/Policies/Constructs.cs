using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Policies;

/// <summary>Something that a policy declares, with what belongs to it elsewhere. The family is closed.</summary>
/// <param name="File">The file that it stands in.</param>
public abstract record Construct(PolicySyntax File)
{
    /// <summary>Where it stands.</summary>
    public abstract Identifier Name { get; }
}

/// <summary>A rule or a duty to be attested.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Parameters">The parameters that it uses, through definitions too, each with its file.</param>
/// <param name="Definitions">The definitions that it uses, through others too, each with its file.</param>
/// <param name="Waivers">Every waiver from it, whether in force or not.</param>
/// <param name="OverriddenIn">Policies that set something of it otherwise for their own subjects.</param>
public sealed record RuleConstruct(
    PolicySyntax File,
    CompiledRule Rule,
    IReadOnlyList<ParameterConstruct> Parameters,
    IReadOnlyList<DefinitionConstruct> Definitions,
    IReadOnlyList<Waiver> Waivers,
    IReadOnlyList<string> OverriddenIn) : Construct(File)
{
    /// <inheritdoc/>
    public override Identifier Name => Rule.Rule.Syntax.Id;
}

/// <summary>A clause that is no duty.</summary>
public sealed record InformationConstruct(PolicySyntax File, InformationSyntax Information) : Construct(File)
{
    /// <inheritdoc/>
    public override Identifier Name => Information.Id;
}

/// <summary>A parameter.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="UsedBy">Ids of the rules that depend on it.</param>
/// <param name="Overrides">What policies that build on its own set instead.</param>
public sealed record ParameterConstruct(
    PolicySyntax File, ParameterSyntax Parameter, IReadOnlyList<string> UsedBy, IReadOnlyList<(PolicySyntax File, OverrideSyntax Override)> Overrides) : Construct(File)
{
    /// <inheritdoc/>
    public override Identifier Name => Parameter.Name;
}

/// <summary>A definition.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Definition">The definition.</param>
/// <param name="UsedBy">Ids of the rules that depend on it.</param>
public sealed record DefinitionConstruct(PolicySyntax File, DefinitionSyntax Definition, IReadOnlyList<string> UsedBy) : Construct(File)
{
    /// <inheritdoc/>
    public override Identifier Name => Definition.Name;
}

/// <summary>A policy.</summary>
public sealed record PolicyConstruct(PolicySyntax File) : Construct(File)
{
    /// <inheritdoc/>
    public override Identifier Name => File.Header!.Id;
}
