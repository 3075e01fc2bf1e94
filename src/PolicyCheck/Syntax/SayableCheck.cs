using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>
/// Holds the declarations of a JSON policy against the language: each is printed and read again, and must come back as it
/// was. So nothing is accepted that could not be written in a policy file, whatever kinds of nodes there come to be.
/// </summary>
internal static class SayableCheck
{
    /// <summary>Checks those declarations of a policy that were read without errors, and points at the smallest part that has no words.</summary>
    public static void Check(PolicySyntax policy, IReadOnlyList<object> declarations, Action<Diagnostic> add)
    {
        foreach (var declaration in declarations)
        {
            var span = SpanOf(declaration) ?? default;
            if (declaration is OverrideSyntax { Value: null, Severity: null })
            {
                add(PolicyJsonDiagnostics.Lacks(policy.Source, new TextSpan(span.Start, 1), PolicyShape.NodeName(declaration.GetType()), "value"));
                continue;
            }

            var deep = Expressions(declaration).Where(e => ExpressionWalker.Depth(e) > PropertyReader.MaxDepth).ToList();
            deep.ForEach(e => add(SyntaxDiagnostics.NestedTooDeep(policy.Source, e.Span, PropertyReader.MaxDepth, Keywords.Wording(Keyword.Define, policy.Language))));
            if (deep.Count == 0)
            {
                CheckOne(policy, declaration, span, add);
            }
        }
    }

    private static void CheckOne(PolicySyntax policy, object declaration, TextSpan span, Action<Diagnostic> add)
    {
        var alone = Alone(policy, declaration);
        var (again, diagnostics) = PolicyParser.ParseHere(new SourceText(policy.Source.Path, PolicyPrinter.Print(alone)), policy.Language);
        var isSame = diagnostics.Count == 0 && TreeDifference.Find(alone, again) is null;
        if (isSame)
        {
            return;
        }

        var culprits = Expressions(declaration).Select(e => Unsayable(e, policy.Language)).OfType<(TextSpan, string)>().ToList();
        if (culprits.Count == 0)
        {
            var place = TreeDifference.Find(alone, again) is { } node && !ReferenceEquals(node, alone) ? SpanOf(node) ?? span : span;
            culprits = [(place, Reason(diagnostics))];
        }

        culprits.ForEach(c => add(PolicyJsonDiagnostics.CannotSay(policy.Source, c.Item1, c.Item2)));
    }

    /// <summary>The smallest part of an expression that does not come back as it was, and why; null when all of it does.</summary>
    private static (TextSpan Span, string Reason)? Unsayable(Expression expression, Language language)
    {
        // A recurrence or a bracketed list is no condition of its own; the parts of one are.
        var isPartOnly = expression is CalendarRecurrence or RollingRecurrence or ListLiteral;
        string? reason = null;
        if (!isPartOnly)
        {
            var (again, diagnostics) = PolicyParser.ParseExpressionHere(new SourceText("", PolicyPrinter.Print(expression, language)), language);
            if (diagnostics.Count == 0 && TreeDifference.Find(expression, again) is null)
            {
                return null;
            }

            reason = Reason(diagnostics);
        }

        return ExpressionWalker.Children(expression).Select(child => Unsayable(child, language)).FirstOrDefault(found => found is not null)
            ?? (reason is null ? null : (expression.Span, reason));
    }

    private static string Reason(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Count == 0 ? "written out, it would be read as something else" : "written out, " + diagnostics[0].Message;

    private static PolicySyntax Alone(PolicySyntax policy, object declaration)
    {
        var empty = new PolicySyntax(policy.Source, policy.Language, null, [], [], [], [], [], []);
        return declaration switch
        {
            HeaderSyntax header => empty with { Header = header },
            ParameterSyntax parameter => empty with { Parameters = [parameter] },
            DefinitionSyntax definition => empty with { Definitions = [definition] },
            RuleSyntax rule => empty with { Rules = [rule] },
            InformationSyntax information => empty with { Informations = [information] },
            OverrideSyntax change => empty with { Overrides = [change] },
            WaiverSyntax waiver => empty with { Waivers = [waiver] },
            _ => throw new InvalidOperationException($"{declaration.GetType().Name} is no declaration."),
        };
    }

    /// <summary>The outermost expressions below a node.</summary>
    private static IEnumerable<Expression> Expressions(object node) =>
        PolicyShape.Properties(node.GetType()).Where(p => p.Kind is JsonKind.Node or JsonKind.Family)
            .SelectMany(p => p.Get(node) is { } value ? p.IsList ? (List<object?>)value : [value] : [])
            .OfType<object>()
            .SelectMany(value => value is Expression expression ? [expression] : Expressions(value));

    private static TextSpan? SpanOf(object node) => (TextSpan?)node.GetType().GetProperty("Span")?.GetValue(node);
}
