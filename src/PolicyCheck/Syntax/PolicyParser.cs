using System.Runtime.ExceptionServices;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using Sprache;

namespace PolicyCheck.Syntax;

/// <summary>A policy file's tree together with everything that is wrong with its form.</summary>
/// <param name="Policy">The tree; parts that could not be read are left out or marked as errors. Null when the file holds no policy.</param>
/// <param name="Diagnostics">What is wrong, in order.</param>
public sealed record ParsedPolicy(PolicySyntax? Policy, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads policy files: <c>.policy</c> as they are, <c>.policy.md</c> through their fenced blocks, <c>.policy.json</c> as <see cref="PolicyJson"/> writes them.</summary>
public static class PolicyParser
{
    /// <summary>Largest file that is read, in bytes; the JSON form may be <see cref="MaxJsonFileSize"/>.</summary>
    public const int MaxFileSize = 4 * 1024 * 1024;

    /// <summary>Largest file in the JSON form, which says the same in some eight times the room.</summary>
    public const int MaxJsonFileSize = 16 * 1024 * 1024;

    /// <summary>Stack of the parsing thread; enough for the deepest text that the limits let through.</summary>
    private const int StackSize = 128 * 1024 * 1024;

    /// <summary>Parses one file's bytes; never throws for what stands in them.</summary>
    /// <param name="path">Path for diagnostics; one that ends in <c>.md</c> is read as Markdown, one in <c>.json</c> as JSON.</param>
    /// <param name="bytes">The file's content.</param>
    public static ParsedPolicy Parse(string path, byte[] bytes)
    {
        if (bytes.Length > LargestSize(path))
        {
            return new ParsedPolicy(null, [SyntaxDiagnostics.FileIsTooLarge(path, bytes.Length, LargestSize(path))]);
        }

        return SourceText.TryDecode(path, bytes, out var source, out var invalidAt)
            ? Parse(source!)
            : new ParsedPolicy(null, [SyntaxDiagnostics.FileIsNotText(path, invalidAt)]);
    }

    /// <summary>Parses one file's text.</summary>
    public static ParsedPolicy Parse(SourceText source)
    {
        return OnLargeStack(() => IsJson(source.Path) ? PolicyJsonReader.Read(source) : ParseHere(source));
    }

    /// <summary>Largest file of this name that is read, in bytes.</summary>
    public static int LargestSize(string path) => IsJson(path) ? MaxJsonFileSize : MaxFileSize;

    /// <summary>True for a file in the JSON form, by its name.</summary>
    public static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses a single condition, as it would stand after <c>require</c>.</summary>
    public static (Expression? Expression, IReadOnlyList<Diagnostic> Diagnostics) ParseExpression(SourceText source, Language language)
    {
        return OnLargeStack(() => ParseExpressionHere(source, language));
    }

    /// <summary>Parses a single condition on the caller's own stack, which must be large.</summary>
    internal static (Expression? Expression, IReadOnlyList<Diagnostic> Diagnostics) ParseExpressionHere(SourceText source, Language language)
    {
        var bag = new DiagnosticBag();
        var reader = new PropertyReader(source, source.Text, DeclarationGrammar.For(language), bag);
        var expression = source.Text.Length > DeclarationScanner.MaxProperty
            ? TooLong(source, language, bag)
            : reader.Read(reader.Grammar.Expressions.Condition, new TextSpan(0, source.Text.Length), MayFollow.Operator);
        return (expression, bag.Sealed());
    }

    /// <summary>Parses declarations in a language, with or without a header, on the caller's own stack, which must be large.</summary>
    internal static ParsedPolicy ParseHere(SourceText source, Language language)
    {
        var bag = new DiagnosticBag();
        var grammar = DeclarationGrammar.For(language);
        var (clean, declarations, _) = DeclarationScanner.Scan(source, source.Text, [new TextSpan(0, source.Text.Length)], grammar.Expressions.Lexemes, bag);
        var policy = new PolicyBuilder(new PropertyReader(source, clean, grammar, bag)).Build(declarations, mayLackHeader: true);
        return new ParsedPolicy(policy, bag.Sealed());
    }

    private static Expression? TooLong(SourceText source, Language language, DiagnosticBag bag)
    {
        bag.Add(SyntaxDiagnostics.IsTooLong(
            source, new TextSpan(0, source.Text.Length), DeclarationScanner.MaxProperty, Keywords.Wording(Keyword.Define, language)));
        return null;
    }

    /// <summary>Runs on a thread of its own; what is thrown there is thrown here, where a caller can see it.</summary>
    private static T OnLargeStack<T>(Func<T> run)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }

    private static ParsedPolicy ParseHere(SourceText source)
    {
        var bag = new DiagnosticBag();
        var isMarkdown = source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var (text, blocks) = (source.Text, (IReadOnlyList<TextSpan>)[new TextSpan(0, source.Text.Length)]);
        if (isMarkdown)
        {
            if (!PolicyMarkdown.TryExtract(source, out var extract))
            {
                bag.Add(SyntaxDiagnostics.MarkdownIsTooDeep(source));
                return new ParsedPolicy(null, bag.Sealed());
            }

            (text, blocks) = extract;
        }

        var language = LanguageOf(text, blocks);
        if (language is null)
        {
            bag.Add(SyntaxDiagnostics.HoldsNoPolicy(source));
            return new ParsedPolicy(null, bag.Sealed());
        }

        var grammar = DeclarationGrammar.For(language.Value);
        if (isMarkdown)
        {
            ReportDeclarationsOutside(source, blocks, grammar, bag);
        }

        var (clean, declarations, hasUnknownStart) = DeclarationScanner.Scan(source, text, blocks, grammar.Expressions.Lexemes, bag);
        var builder = new PolicyBuilder(new PropertyReader(source, clean, grammar, bag));
        return new ParsedPolicy(builder.Build(declarations, mayLackHeader: hasUnknownStart), bag.Sealed());
    }

    /// <summary>The language follows from the first word: <c>policy</c> or <c>riktlinje</c>; failing that, from any other leading word.</summary>
    private static Language? LanguageOf(string text, IReadOnlyList<TextSpan> blocks)
    {
        foreach (var block in blocks)
        {
            var position = block.Start;
            while (position < block.End)
            {
                var start = Lexemes.SkipBlanks(text, position);
                if (start >= block.End)
                {
                    break;
                }

                if (text[start] != '#')
                {
                    return LanguageOfWord(Lexemes.WordAt(text, start)?.Word ?? "");
                }

                position = text.IndexOfAny(['\n', '\r'], start);
                position = position < 0 ? block.End : position;
            }
        }

        return null;
    }

    private static Language? LanguageOfWord(string word) =>
        Enum.GetValues<Language>().Cast<Language?>().LastOrDefault(language =>
            DeclarationWords.Heads.Concat(DeclarationWords.Properties).Any(k => Keywords.Wordings(k, language!.Value).Any(w => w.Split(' ')[0].Equals(word, StringComparison.OrdinalIgnoreCase))))
        ?? (Spelling.Nearest(word, ["policy", "riktlinje"]) switch { "policy" => Language.English, "riktlinje" => Language.Swedish, _ => null });

    private static void ReportDeclarationsOutside(SourceText source, IReadOnlyList<TextSpan> blocks, DeclarationGrammar grammar, DiagnosticBag bag)
    {
        var lexemes = grammar.Expressions.Lexemes;
        Keyword[] titled = [Keyword.Rule, Keyword.Attest, Keyword.Information];
        var parameter = lexemes.Phrase(Keyword.Parameter);
        var definition = lexemes.Phrase(Keyword.Define);
        for (var line = 1; line <= source.LineCount; line++)
        {
            var start = source.LineStart(line);
            if (blocks.Any(b => b.Start <= start && start < b.End))
            {
                continue;
            }

            var text = source.Line(line);
            var at = new Cursor(text, 0, 0);
            var found = titled.Select(word => Declared(lexemes.Phrase(word)(at), grammar.Titled))
                .Append(Declared(parameter(at), grammar.Parameter))
                .Append(Declared(definition(at), grammar.Definition))
                .FirstOrDefault(span => span is not null);
            if (found is { } word)
            {
                bag.Add(SyntaxDiagnostics.OutsideFence(source, new TextSpan(start + word.Start, word.Length)));
            }
        }
    }

    /// <summary>The leading word of a line that reads as a declaration throughout; prose that merely begins with the word does not.</summary>
    private static TextSpan? Declared<T>(IResult<TextSpan> word, Parser<T> declaration) =>
        word.WasSuccessful && declaration(word.Remainder).WasSuccessful ? word.Value : null;
}
