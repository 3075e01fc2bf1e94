using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Scripting;
using PolicyCheck.Tests.Support;
using Lists = PolicyCheck.Scripting.Vocabulary.Lists;

namespace PolicyCheck.Tests.Scripting;

/// <summary>
/// What C# in policies may say and what not: <c>Refused.txt</c> has what must be refused, with its diagnostics and the places
/// they point at (the whole block where none is marked); <c>Allowed.txt</c> what must run, with its verdict.
/// </summary>
public sealed class GuardTests
{
    private static readonly IReadOnlyList<(string Ids, string Code)> Refused = Rows("Refused.txt");

    private static readonly IReadOnlyList<(string Verdict, string Code)> Allowed = Rows("Allowed.txt");

    // All in one file: none keeps another from being judged.
    private static readonly Lazy<ILookup<int, Diagnostic>> Found = new(() =>
        CSharpPolicies.Check(MarkedText.Parse(CSharpPolicies.Markdown(Refused.Select(r => r.Code))).Text).ToLookup(d => d.Location.Start!.Value.Line));

    private static readonly Lazy<EvaluationResult> Answers = new(() =>
        CSharpPolicies.Evaluate(CSharpPolicies.Compile(CSharpPolicies.Markdown(Allowed.Select(r => r.Code))), """
            { "organisationId": "a", "asOf": "2026-06-30", "accounts": [ { "accountId": "a1", "handle": "library", "platform": "Facebook",
              "openedOn": "2020-01-01", "tags": [ "official", "x-1" ], "commentsEnabled": true, "posts": [
              { "postId": "p1", "publishedAt": "2026-04-30T12:00:00+02:00", "kind": "Organic", "imageCount": 1, "topicKey": "t" },
              { "postId": "p2", "publishedAt": "2026-05-08T23:30:00+00:00", "kind": "Organic", "imageCount": 2 },
              { "postId": "p3", "publishedAt": "2026-06-01T12:00:00+02:00", "kind": "Ad", "imageCount": 3 } ] } ] }
            """));

    public static TheoryData<string> RefusedCodes => [.. Refused.Select(r => r.Code)];

    public static TheoryData<string> AllowedCodes => [.. Allowed.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(RefusedCodes))]
    public void Is_refused_where_it_stands(string code)
    {
        var row = Refused.Select(r => r.Code).ToList().IndexOf(code);
        var marked = MarkedText.Parse(CSharpPolicies.Markdown(Refused.Select((r, i) => i == row ? code : MarkedText.Parse(r.Code).Text)));
        var found = Found.Value[CSharpPolicies.LineOf(row)].ToList();

        Assert.Equal(Refused[row].Ids, string.Join(',', found.Select(d => d.Descriptor.Id)));
        if (code.Contains('⟦', StringComparison.Ordinal))
        {
            marked.AssertPlaces(found);
        }
        else
        {
            Assert.Equal(11, Assert.Single(found).Location.Start!.Value.Column);
        }
    }

    [Theory]
    [MemberData(nameof(AllowedCodes))]
    public void Runs_and_answers(string code)
    {
        var row = Allowed.Select(r => r.Code).ToList().IndexOf(code);

        Assert.Equal($"a1: {Allowed[row].Verdict}", Assert.Single(CSharpPolicies.Verdicts(Answers.Value, row)));
    }

    [Fact]
    public void Every_kind_of_diagnostic_is_provoked()
    {
        // PC0500, PC0502 and PC0503 have tests of their own.
        var provoked = Refused.SelectMany(r => r.Ids.Split(',')).Concat(["PC0500", "PC0502", "PC0503"]);

        Assert.Equal(ScriptingDiagnostics.All.Select(d => d.Id).Order(StringComparer.Ordinal), provoked.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_messages_say_what_to_do()
    {
        var text = MarkedText.Parse(CSharpPolicies.Markdown(Refused.DistinctBy(r => r.Ids).Select(r => r.Code))).Text;

        Snapshooter.Xunit.Snapshot.Match(string.Join('\n', CSharpPolicies.Check(text).Select(d => $"{d}\n    {d.Location.LineText?.Trim()}")), "refused-csharp");
    }

    [Fact]
    public void Without_permission_every_block_is_an_error()
    {
        const string Marked = """
            policy A "a"
              applies to accounts where ⟦csharp "System.IO.File.Delete(\"x\")"⟧

            define unused as ⟦csharp "not even C#"⟧

            rule A1 "x"
              for each post
              when    not ⟦csharp "post.Kind is null"⟧
              require topic is known and ⟦csharp "true"⟧
              gap     "It says {⟦csharp \"true\⟧"}."
            """;
        var marked = MarkedText.Parse(Marked);

        var prepared = CSharpBlocks.Prepare(CSharpPolicies.Bind(marked.Text, "a.policy").Policies, isAllowed: false);

        Assert.All(prepared.Diagnostics, d => Assert.Equal("PC0500", d.Descriptor.Id));
        Assert.All(prepared.Diagnostics, d => Assert.Contains("--allow-csharp", d.Help, StringComparison.Ordinal));
        marked.AssertPlaces(prepared.Diagnostics);
    }

    [Fact]
    public void Nothing_runs_beside_something_refused()
    {
        using var folder = new TempFolder();
        var file = folder.PathOf("written.txt");
        var bound = CSharpPolicies.Bind(CSharpPolicies.Markdown(["account.Handle is null", $"System.IO.File.CreateText(\"{file}\") is null"]));

        var prepared = CSharpBlocks.Prepare(bound.Policies, isAllowed: true);

        Assert.Equal("PC0512", Assert.Single(prepared.Diagnostics).Descriptor.Id);
        Assert.False(File.Exists(file));
        Assert.Throws<InvalidOperationException>(() => CompiledPolicy.Compile(bound.Policies, prepared.Conditions));
        Assert.Throws<InvalidOperationException>(() => CompiledPolicy.Compile(bound.Policies));
    }

    [Fact]
    public void A_file_that_a_directive_names_is_not_read()
    {
        using var folder = new TempFolder();
        var file = folder.Write("other.csx", "this is no C#, and a compiler that read it would say so");

        Assert.Equal(["PC0504"], CSharpPolicies.Check(CSharpPolicies.Markdown([$"#load \"{file}\""])).Select(d => d.Descriptor.Id));
    }

    [Fact]
    public void Length_and_depth_are_bounded()
    {
        var longest = new string(' ', CSharpForm.MaxLength - 4) + "true";
        var deepest = new string('(', CSharpForm.MaxDepth - 1) + "true" + new string(')', CSharpForm.MaxDepth - 1);
        var chain = string.Join(" & ", Enumerable.Repeat("true", CSharpForm.MaxDepth + 1));

        Assert.Empty(CSharpPolicies.Check(CSharpPolicies.Markdown([longest, deepest])));
        Assert.Equal(["PC0502"], CSharpPolicies.Check(CSharpPolicies.Markdown([longest + " "])).Select(d => d.Descriptor.Id));
        Assert.Equal(["PC0503"], CSharpPolicies.Check(CSharpPolicies.Markdown(["(" + deepest + ")"])).Select(d => d.Descriptor.Id));
        Assert.Equal(["PC0503"], CSharpPolicies.Check(CSharpPolicies.Markdown([chain])).Select(d => d.Descriptor.Id));
        Assert.Equal(["PC0503"], CSharpPolicies.Check(CSharpPolicies.Markdown([new string('(', CSharpForm.MaxLength)])).Select(d => d.Descriptor.Id));
    }

    [Fact]
    public void Places_are_right_with_the_line_ends_of_Windows_and_in_a_list_of_Markdown()
    {
        var code = CSharpPolicies.Escaped("account.Handle.Known() == \"😀\" && account.⟦Pots⟧.Any()");
        var marked = MarkedText.Parse(
            "# G\r\n\r\n* A clause:\r\n\r\n  ```policy\r\n  policy A \"a\"\r\n    applies to accounts\r\n\r\n  rule A1 \"å 😀\"\r\n"
            + $"    require handle is known\r\n      and csharp \"{code}\"\r\n  ```\r\n");

        var found = CSharpPolicies.Check(marked.Text);

        Assert.Equal(("PC0501", "did you mean 'Posts'?"), (Assert.Single(found).Descriptor.Id, found[0].Help));
        marked.AssertPlaces(found);
    }

    [Fact]
    public void A_well_known_name_hides_no_field_of_the_model_and_no_question_to_lists()
    {
        var fields = Entities.All.SelectMany(e => e.ClrType.GetProperties().Select(p => p.Name));
        var questions = typeof(Lists).GetMethods().Where(m => m.IsStatic).Select(m => m.Name);

        Assert.Empty(RefusedNames.MemberNames.Intersect(fields.Concat(questions)));
    }

    [Fact]
    public void Subjects_have_a_name_in_CSharp()
    {
        string[] codes = ["post.Kind is null", "item.Kind is null", "moderation.Action is null", "unit.Kind is null", "person.Kind is null"];
        string[] subjects = ["  for each post\n", "  for each inbound-item\n", "  for each moderation-case\n", "  for each unit\n", "  for each person\n"];

        Assert.All(codes.Zip(subjects), row => Assert.Empty(CSharpPolicies.Check(CSharpPolicies.Markdown([row.First], row.Second))));
        Assert.Empty(CSharpPolicies.Check(CSharpPolicies.Markdown(["governance.Strategy is null"], "  for the organisation\n")));
        Assert.Equal(
            "it is a single expression without a semicolon; it can use unit, asOf, historyKnownFrom, organisation",
            Assert.Single(CSharpPolicies.Check(CSharpPolicies.Markdown(["xyzzy"], subjects[3]))).Help);
    }

    private static IReadOnlyList<(string First, string Code)> Rows(string file) =>
    [
        .. File.ReadAllText(Repository.PathOf("tests", "PolicyCheck.Tests", "Scripting", file)).ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(' ', 2)).Select(row => (row[0], row[1])),
    ];
}
