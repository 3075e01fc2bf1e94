using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PolicyCheck.Scripting;

/// <summary>Finds no assemblies: a script knows those that it was given. Directives are refused before; this is the second lock.</summary>
internal sealed class NoReferences : MetadataReferenceResolver
{
    public static readonly NoReferences Instance = new();

    public override bool ResolveMissingAssemblies => false;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 1;
}

/// <summary>Finds no source files.</summary>
internal sealed class NoSources : SourceReferenceResolver
{
    public static readonly NoSources Instance = new();

    public override string? NormalizePath(string path, string? baseFilePath) => null;

    public override string? ResolveReference(string path, string? baseFilePath) => null;

    public override Stream OpenRead(string resolvedPath) => Stream.Null;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 1;
}
