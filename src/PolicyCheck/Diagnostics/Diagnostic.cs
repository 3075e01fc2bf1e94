using System.Globalization;

namespace PolicyCheck.Diagnostics;

/// <summary>How much a diagnostic weighs: an error stops the run, a warning or a remark does not. The heaviest first.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The policy or snapshot cannot be used as it is.</summary>
    Error,

    /// <summary>Usable, but probably not what was meant.</summary>
    Warning,

    /// <summary>Worth knowing; nothing need be done.</summary>
    Info,
}

/// <summary>One kind of diagnostic, declared once in the room that raises it.</summary>
/// <param name="Id">Stable id, <c>PC0000</c> to <c>PC9999</c>.</param>
/// <param name="Category">The room that raises it, e.g. <c>Syntax</c>.</param>
/// <param name="Severity">Weight.</param>
/// <param name="Title">A few words without values.</param>
/// <param name="MessageFormat">The message with placeholders <c>{0}</c>, <c>{1}</c> … for the values.</param>
/// <param name="Help">What the reader can do; may hold the same placeholders; empty when the message says it all.</param>
public sealed record DiagnosticDescriptor(
    string Id,
    string Category,
    DiagnosticSeverity Severity,
    string Title,
    string MessageFormat,
    string Help = "");

/// <summary>Where a diagnostic points: a file and, when known, a line and column.</summary>
/// <param name="Path">File or folder as the user knows it.</param>
/// <param name="Start">One-based start, or null when only the file is known.</param>
/// <param name="LineText">The source line for the caret view, or null.</param>
/// <param name="Length">Number of characters to underline.</param>
/// <param name="Cell">The cell of a workbook, e.g. <c>Konton!F14</c>, or its sheet alone; null in a text.</param>
public sealed record Location(string Path, LinePosition? Start = null, string? LineText = null, int Length = 1, string? Cell = null)
{
    /// <summary>The location of <paramref name="span"/> in <paramref name="source"/>.</summary>
    public static Location Of(SourceText source, TextSpan span)
    {
        var position = source.Position(span.Start);
        var line = source.Line(position.Line);
        var room = Math.Max(1, line.Length - position.Column + 1);
        return new Location(source.Path, position, line, Math.Clamp(span.Length, 1, room));
    }

    /// <summary>The place as messages name it: <c>path(line,column)</c>, <c>path(sheet!cell)</c>, or the path alone.</summary>
    public string Place =>
        Cell is not null ? $"{Path}({Cell})"
        : Start is { } at ? string.Create(CultureInfo.InvariantCulture, $"{Path}({at.Line},{at.Column})")
        : Path;
}

/// <summary>Another place that a diagnostic is about.</summary>
/// <param name="At">Where.</param>
/// <param name="What">What stands there, e.g. <c>rule HBG-11a</c>.</param>
public sealed record RelatedLocation(Location At, string What);

/// <summary>One occurrence of a <see cref="DiagnosticDescriptor"/>.</summary>
public sealed class Diagnostic
{
    /// <summary>Words the descriptor's message and help with <paramref name="arguments"/>.</summary>
    /// <param name="descriptor">The kind.</param>
    /// <param name="location">Where.</param>
    /// <param name="suggestion">The likely remedy in this very case, e.g. <c>did you mean 'roll'?</c>; null when none is likely.</param>
    /// <param name="arguments">Values of the message's placeholders.</param>
    public Diagnostic(DiagnosticDescriptor descriptor, Location location, string? suggestion, params object[] arguments)
    {
        Descriptor = descriptor;
        Location = location;
        Message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments);
        Help = suggestion ?? string.Format(CultureInfo.InvariantCulture, descriptor.Help, arguments);
    }

    /// <summary>The kind.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Where it points.</summary>
    public Location Location { get; }

    /// <summary>The other places that it is about; the message names them too, for readers who see one line only.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>What is wrong, in one sentence without a full stop.</summary>
    public string Message { get; }

    /// <summary>What to do; empty when the message says it all.</summary>
    public string Help { get; }

    /// <summary>True when the diagnostic stops the run.</summary>
    public bool IsError => Descriptor.Severity == DiagnosticSeverity.Error;

    /// <summary>The word for its severity, as editors and pipelines know it.</summary>
    public string Kind => Descriptor.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>One line as editors and pipelines read it: <c>path(line,column): error PC0102: message; help</c>.</summary>
    public override string ToString()
    {
        return Help.Length == 0
            ? $"{Location.Place}: {Kind} {Descriptor.Id}: {Message}"
            : $"{Location.Place}: {Kind} {Descriptor.Id}: {Message}; {Help}";
    }
}
