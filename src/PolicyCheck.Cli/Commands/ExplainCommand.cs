using System.CommandLine;
using System.CommandLine.Completions;
using PolicyCheck.Policies;

namespace PolicyCheck.Cli.Commands;

/// <summary><c>policycheck explain</c></summary>
internal static class ExplainCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("ID") { Description = "Id of the rule, duty to attest, information, policy or clause, or name of the parameter or definition" };
        var subject = new Argument<string?>("SUBJECT")
        {
            Description = "Id or name of the account, post, contribution, case, unit, person or organisation; without it the declaration itself is explained",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var paths = Choices.Paths();
        var snapshot = Choices.Snapshot();
        var asOf = Choices.AsOf();
        var csharp = Choices.AllowCSharp();
        rule.CompletionSources.Add(context => RuleIds(context.ParseResult.GetValue(paths) ?? []));
        var command = new ExampledCommand("explain", "Shows why a rule answers as it does about one subject: the condition as a tree with the value of each part. Without a subject: what a policy declares.")
        {
            rule, subject, paths, snapshot, asOf, csharp,
        };
        var inventory = new InventoryChoices(command);
        command.Examples =
        [
            ("policycheck explain HBG-3a hbg-fb-staden", "by the account's id"),
            ("policycheck explain hbg-3a \"Helsingborgs stad (exempel)\"", "by its name"),
            ("policycheck explain HBG-3a", "the rule itself: clause, place, parameters, examples"),
            ("policycheck explain HBG-9c vof-fb-forvaltningen policies/vof", "an account's posts, contributions or cases"),
        ];
        command.SetAction(parsed =>
        {
            var (about, where) = Told(parsed.GetValue(subject), parsed.GetValue(paths)!, parsed.GetResult(paths)?.Implicit ?? true);
            var options = new ExplainOptions(parsed.GetValue(rule)!, about, where, parsed.GetValue(snapshot), inventory.Of(parsed), parsed.GetValue(asOf), parsed.GetValue(csharp));
            var progress = new Progress(terminal);
            return progress.While(() => new Pipeline(terminal, progress).Explain(options));
        });
        return command;
    }

    /// <summary>A path that follows the id at once is no subject.</summary>
    private static (string? Subject, string[] Paths) Told(string? subject, string[] paths, bool isDefault) =>
        subject is not null && subject.AsSpan().ContainsAny('/', '\\') && Path.Exists(subject) ? (null, isDefault ? [subject] : [subject, .. paths]) : (subject, paths);

    private static IEnumerable<CompletionItem> RuleIds(string[] paths) =>
        PolicySet.ParseAlone(PolicyFolder.Find(paths)).Policies.SelectMany(p => p.Rules).Select(r => new CompletionItem(r.Id.Name));
}
