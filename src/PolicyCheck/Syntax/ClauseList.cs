using PolicyCheck.Diagnostics;

namespace PolicyCheck.Syntax;

/// <summary>How binding a clause is in its document.</summary>
public enum ClauseStrength
{
    /// <summary>It must be done.</summary>
    Must,

    /// <summary>It must not be done.</summary>
    MustNot,

    /// <summary>It should be done.</summary>
    Should,

    /// <summary>It should not be done.</summary>
    ShouldNot,

    /// <summary>It may be done.</summary>
    May,

    /// <summary>It asks for nothing.</summary>
    Info,
}

/// <summary>By what a clause is checked, the most telling first.</summary>
public enum ClauseCheck
{
    /// <summary>A rule about accounts, units or the organisation.</summary>
    Rule,

    /// <summary>A rule about what is published, answered, moderated or monitored.</summary>
    Content,

    /// <summary>Somebody's attestation.</summary>
    Attestation,

    /// <summary>Nothing, for a stated reason.</summary>
    Information,
}

/// <summary>One clause of a document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where it stands in the document.</param>
/// <param name="Strength">How binding it is.</param>
/// <param name="Parts">By what it shall be checked at least, the most telling first; several where one clause asks for several things.</param>
public sealed record ClauseEntry(Identifier Id, string Place, ClauseStrength Strength, IReadOnlyList<ClauseCheck> Parts)
{
    /// <summary>The most telling way in which it shall be checked.</summary>
    public ClauseCheck Check => Parts[0];
}

/// <summary>All clauses of a document, as a table in a Markdown file lists them.</summary>
/// <param name="Source">The file.</param>
/// <param name="Clauses">The clauses in order.</param>
public sealed record ClauseList(SourceText Source, IReadOnlyList<ClauseEntry> Clauses);
