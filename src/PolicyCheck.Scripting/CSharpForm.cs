using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Scripting;

/// <summary>
/// The first half of the guard, on the text alone. It comes before any compilation, because a compilation would already read
/// the files that directives name, and could be kept busy by deep nesting.
/// </summary>
internal static class CSharpForm
{
    /// <summary>Characters of one block.</summary>
    public const int MaxLength = 1000;

    /// <summary>Levels of one block's syntax tree.</summary>
    public const int MaxDepth = 60;

    /// <summary>Lambdas within each other: a list asked for each element of a list.</summary>
    public const int MaxLambdas = 2;

    /// <summary>As a script: so that directives, statements and await are seen for what they are.</summary>
    public static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Names everything in a block that is not a plain expression; true when there is nothing.</summary>
    public static bool Check(CSharpCode code, DiagnosticBag bag)
    {
        if (code.Text.Length > MaxLength)
        {
            bag.Add(ScriptingDiagnostics.IsTooLong(code.Place, code.Text.Length, MaxLength));
            return false;
        }

        var expression = SyntaxFactory.ParseExpression(code.Text, options: Options, consumeFullText: true);
        var isExpression = !expression.ContainsDiagnostics && !expression.ContainsDirectives && !expression.ContainsSkippedText;
        var root = isExpression ? expression : CSharpSyntaxTree.ParseText(code.Text, Options).GetRoot();
        var before = bag.Count;
        new Walk(code, bag).Check(root);
        if (bag.Count == before && !isExpression)
        {
            var problem = expression.GetDiagnostics().OrderBy(d => d.Location.SourceSpan.Start).FirstOrDefault();
            var at = problem?.Location.SourceSpan.Start ?? 0;
            bag.Add(ScriptingDiagnostics.DoesNotCompile(code.PlaceOf(at, problem?.Location.SourceSpan.End ?? at), Worded(problem), NamesIn(code.Block)));
        }

        return bag.Count == before;
    }

    /// <summary>The compiler's own words and number, without what it says to programmers about projects.</summary>
    public static string Worded(Microsoft.CodeAnalysis.Diagnostic? problem)
    {
        if (problem is null)
        {
            return "it is more than one expression";
        }

        var message = problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var aside = new[] { " and no accessible extension method", " (are you missing" }.Select(a => message.IndexOf(a, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(message.Length).Min();
        return $"{message[..aside].TrimEnd('.')} ({problem.Id})";
    }

    /// <summary>What a block can start from.</summary>
    public static string NamesIn(BoundCSharp block)
    {
        var subject = block.Subject.Record.Entity.ClrType;
        return string.Join(", ", new[] { CSharpNames.Of(subject), CSharpNames.HasAccount(subject) ? CSharpNames.Account : null, CSharpNames.AsOf, CSharpNames.HistoryKnownFrom, CSharpNames.Organisation }.OfType<string>());
    }

    /// <summary>A walk that does not go below what it has named, so that one cause gives one message.</summary>
    private sealed class Walk(CSharpCode code, DiagnosticBag bag)
    {
        private readonly List<string> _lambdaParameters = [];

        public void Check(SyntaxNode root)
        {
            // Not by recursion: what is checked here is how deep it goes.
            var depth = root.DescendantNodesAndSelf().Select(n => n.Ancestors().Count() + 1).Max();
            if (depth > MaxDepth)
            {
                bag.Add(ScriptingDiagnostics.IsTooDeep(code.Place, depth, MaxDepth));
                return;
            }

            foreach (var directive in root.DescendantTrivia(descendIntoTrivia: true).Where(t => t.IsDirective))
            {
                Refuse(directive.GetStructure()!, Refusal.Directive);
            }

            foreach (var name in root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.Text.Contains('\\', StringComparison.Ordinal)))
            {
                bag.Add(ScriptingDiagnostics.IsRefused(code.PlaceOf(name.SpanStart, name.Span.End), Refusal.EscapedName, name.Text));
            }

            _lambdaParameters.AddRange(root.DescendantNodes().OfType<ParameterSyntax>().Select(p => p.Identifier.ValueText));
            Visit(root, 0);
        }

        private void Visit(SyntaxNode node, int lambdas)
        {
            if (node is CompilationUnitSyntax)
            {
                VisitStatements(node);
                return;
            }

            lambdas += node is LambdaExpressionSyntax ? 1 : 0;
            if (Reason(node, lambdas) is { } reason)
            {
                Refuse(node, reason);
                return;
            }

            foreach (var child in node.ChildNodes())
            {
                Visit(child, lambdas);
            }
        }

        /// <summary>What is no expression is named by its worst part: a loop that writes a file is a loop.</summary>
        private void VisitStatements(SyntaxNode unit)
        {
            foreach (var member in unit.ChildNodes().Where(n => n is not AttributeListSyntax || !n.IsMissing))
            {
                if (member is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } lone } && unit.ChildNodes().Count() == 1)
                {
                    Visit(lone.Expression, 0);
                }
                else if (member is GlobalStatementSyntax { Statement: { } statement })
                {
                    var inner = statement is ExpressionStatementSyntax { Expression: { } e } ? RefusedForms.Of(e) : null;
                    Refuse(statement, inner ?? RefusedForms.Of(statement) ?? Refusal.Statement);
                }
                else
                {
                    Refuse(member, RefusedForms.Of(member) ?? Refusal.Statement);
                }
            }
        }

        private Refusal? Reason(SyntaxNode node, int lambdas) => node switch
        {
            LambdaExpressionSyntax { Block: not null } => Refusal.Statement,
            LambdaExpressionSyntax when lambdas > MaxLambdas => Refusal.NestedLists,
            SimpleNameSyntax or MemberAccessExpressionSyntax or AliasQualifiedNameSyntax or QualifiedNameSyntax when NameReason(node) is { } reason => reason,
            _ => RefusedForms.Of(node),
        };

        /// <summary>The reason against a name, or against a chain of names such as <c>System.IO.File.Delete</c>.</summary>
        private Refusal? NameReason(SyntaxNode node)
        {
            var names = NamesOf(node);
            var isMember = node.Parent is MemberAccessExpressionSyntax access && access.Name == node || node.Parent is MemberBindingExpressionSyntax;
            if (names is [var only] && isMember)
            {
                return RefusedNames.OfMember(only);
            }

            if (isMember || names.Count == 0 || _lambdaParameters.Contains(names[0]))
            {
                return null;
            }

            // Below a namespace the last well-known name says most.
            return names[0] is "System" or "Microsoft" or "global"
                ? names.AsEnumerable().Reverse().Select(RefusedNames.OfType).FirstOrDefault(r => r is not null)
                : RefusedNames.OfType(names[0]);
        }

        private static List<string> NamesOf(SyntaxNode node) => node switch
        {
            SimpleNameSyntax name => [name.Identifier.ValueText],
            AliasQualifiedNameSyntax alias => [alias.Alias.Identifier.ValueText, alias.Name.Identifier.ValueText],
            MemberAccessExpressionSyntax access when NamesOf(access.Expression) is { Count: > 0 } left => [.. left, access.Name.Identifier.ValueText],
            QualifiedNameSyntax qualified when NamesOf(qualified.Left) is { Count: > 0 } left => [.. left, qualified.Right.Identifier.ValueText],
            _ => [],
        };

        private void Refuse(SyntaxNode node, Refusal refusal) =>
            bag.Add(ScriptingDiagnostics.IsRefused(code.PlaceOf(node.SpanStart, node.Span.End), refusal, Shown(node)));
    }

    /// <summary>A node as it is written, on one short line.</summary>
    public static string Shown(SyntaxNode node)
    {
        const int Longest = 60;
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }
}
