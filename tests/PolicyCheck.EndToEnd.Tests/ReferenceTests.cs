using PolicyCheck.Tests.Support;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>The reference of the language beside the policies.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public async Task The_page_beside_the_policies_is_what_the_program_writes()
    {
        var run = await BuiltProgram.RunIn(Repository.PathOf("."), "reference");

        Assert.Equal(0, run.ExitStatus);
        Assert.True(
            run.Output.ReplaceLineEndings("\n") == (await File.ReadAllTextAsync(Repository.PathOf("policies", "language.md"))).ReplaceLineEndings("\n"),
            "policies/language.md is not current; write it anew with: policycheck reference > policies/language.md");
    }

    [Fact]
    public async Task Every_word_is_explained_in_both_languages()
    {
        var page = (await BuiltProgram.RunIn(Repository.PathOf("."), "reference")).Output;

        Assert.DoesNotContain("|  |", page[..page.IndexOf("## Fält", StringComparison.Ordinal)], StringComparison.Ordinal);
    }
}
