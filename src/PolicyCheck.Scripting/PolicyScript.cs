using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using Lists = PolicyCheck.Scripting.Vocabulary.Lists;

namespace PolicyCheck.Scripting;

/// <summary>What a compiled block asks of a subject, its account, the as-of day, the first day of history and the organisation's id.</summary>
internal delegate bool? CompiledBlock(object subject, Account? account, DateOnly asOf, DateOnly? historyKnownFrom, string organisation);

/// <summary>All blocks of a run as one script: a function for each, and the list of these functions as its value.</summary>
internal sealed class PolicyScript
{
    private readonly IReadOnlyList<CSharpCode> _codes;
    private readonly List<int> _starts = [];
    private readonly Script<Func<object, Account?, DateOnly, DateOnly?, string, bool?>[]> _script;

    /// <summary>Writes the script; nothing of it runs before <see cref="Run"/>.</summary>
    /// <param name="codes">Blocks whose form was checked.</param>
    public PolicyScript(IReadOnlyList<CSharpCode> codes)
    {
        _codes = codes;
        var loader = new InteractiveAssemblyLoader();
        var references = new[] { typeof(object).Assembly, System.Reflection.Assembly.Load("System.Runtime"), typeof(IGrouping<,>).Assembly, typeof(Account).Assembly, typeof(Lists).Assembly };
        foreach (var reference in references)
        {
            loader.RegisterDependency(reference);
        }

        var options = ScriptOptions.Default
            .WithReferences(references)
            .WithImports("System", typeof(Account).Namespace!, typeof(Lists).Namespace!)
            .WithMetadataResolver(NoReferences.Instance)
            .WithSourceResolver(NoSources.Instance)
            .WithAllowUnsafe(false)
            .WithCheckOverflow(true)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithLanguageVersion(CSharpForm.Options.LanguageVersion);
        _script = CSharpScript.Create<Func<object, Account?, DateOnly, DateOnly?, string, bool?>[]>(Text(), options, assemblyLoader: loader);
    }

    /// <summary>Names what does not compile and what the guard does not let through.</summary>
    public void Check(DiagnosticBag bag)
    {
        var compilation = _script.GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToLookup(d => BlockAt(d.Location.SourceSpan.Start));
        var blocks = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().ToList();
        for (var i = 0; i < _codes.Count; i++)
        {
            var expression = blocks.Count == _codes.Count ? blocks[i].ExpressionBody?.Expression : null;
            var before = bag.Count;
            var error = errors[i].OrderBy(e => e.Location.SourceSpan.Start).FirstOrDefault();
            if (expression?.ToFullString().Trim() != _codes[i].Text.Trim() && error is null)
            {
                // Whatever the reason: what stands in the script is not what was checked before.
                bag.Add(ScriptingDiagnostics.DoesNotCompile(_codes[i].Place, CSharpForm.Worded(null), CSharpForm.NamesIn(_codes[i].Block)));
            }
            else if (error is null || IsConversionOfResult(error, expression!))
            {
                new CSharpGuard(model, _codes[i], _starts[i], bag).Check(expression!);
            }

            if (error is not null && bag.Count == before)
            {
                var span = error.Location.SourceSpan;
                var names = CSharpForm.NamesIn(_codes[i].Block);
                bag.Add(ScriptingDiagnostics.DoesNotCompile(
                    _codes[i].PlaceOf(span.Start - _starts[i], span.End - _starts[i]), CSharpForm.Worded(error), names, Nearest(tree.GetRoot().FindNode(span), model, names)));
            }
        }

        if (errors.Any(group => group.Key < 0) && !bag.HasErrors)
        {
            throw new InvalidOperationException("The script around the conditions does not compile: " + errors.First(group => group.Key < 0).First());
        }
    }

    /// <summary>Loads the code. Only for a script that <see cref="Check"/> found nothing against.</summary>
    /// <returns>The function of each block, in order.</returns>
    public IReadOnlyList<CompiledBlock> Run()
    {
        var functions = _script.RunAsync().GetAwaiter().GetResult().ReturnValue;
        return [.. functions.Select(f => new CompiledBlock(f.Invoke))];
    }

    /// <summary>The name that was probably meant where one is not known.</summary>
    private static string? Nearest(SyntaxNode node, SemanticModel model, string names)
    {
        if (node is not SimpleNameSyntax { Identifier.ValueText: var written } name)
        {
            return null;
        }

        if (name.Parent is not MemberAccessExpressionSyntax { Expression: var owner } access || access.Name != name)
        {
            return Spelling.Nearest(written, names.Split(", "));
        }

        var type = model.GetTypeInfo(owner).Type ?? model.GetSymbolInfo(owner).Symbol as ITypeSymbol;
        return Spelling.Nearest(written, type?.GetMembers().Where(m => m.CanBeReferencedByName && AllowedSymbols.AgainstMember(m) is null).Select(m => m.Name) ?? []);
    }

    private static bool IsConversionOfResult(Microsoft.CodeAnalysis.Diagnostic error, ExpressionSyntax expression) =>
        error.Id is "CS0029" or "CS0266" && error.Location.SourceSpan == expression.Span;

    /// <summary>Each block stands on lines of its own, so that a comment in it hides nothing.</summary>
    private string Text()
    {
        var functions = new StringBuilder("#nullable enable\n");
        var list = new StringBuilder("new Func<object, Account?, DateOnly, DateOnly?, string, bool?>[]\n{\n");
        for (var i = 0; i < _codes.Count; i++)
        {
            var subject = _codes[i].Block.Subject.Record.Entity.ClrType;
            var hasAccount = CSharpNames.HasAccount(subject);
            var account = hasAccount ? $", Account {CSharpNames.Account}" : "";
            functions.Append(CultureInfo.InvariantCulture, $"static bool? Block{i}({subject.Name} {CSharpNames.Of(subject)}{account}, DateOnly {CSharpNames.AsOf}, DateOnly? {CSharpNames.HistoryKnownFrom}, string {CSharpNames.Organisation}) =>\n");
            _starts.Add(functions.Length);
            functions.Append(_codes[i].Text).Append("\n;\n");
            list.Append(CultureInfo.InvariantCulture, $"  (subject, account, asOf, history, organisation) => Block{i}(({subject.Name})subject{(hasAccount ? ", account!" : "")}, asOf, history, organisation),\n");
        }

        return functions.Append(list).Append("}\n").ToString();
    }

    /// <summary>Index of the block in which an offset of the script lies, or -1.</summary>
    private int BlockAt(int offset) => _starts.FindLastIndex(start => offset >= start) is var i && i >= 0 && offset <= _starts[i] + _codes[i].Text.Length ? i : -1;
}
