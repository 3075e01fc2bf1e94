namespace PolicyCheck.Tests.Evaluation;

/// <summary>What a finding says was seen.</summary>
public sealed class MessageTests
{
    private const string Inventory = """
        { "organisationId": "town", "asOf": "2026-11-20",
          "accounts": [ { "accountId": "a", "status": "Active", "openedOn": "2020-01-01", "visibility": "Private", "handle": "a" } ] }
        """;

    [Theory]
    [InlineData("require visibility is public", "gap \"It is {visibility}.\"", "It is private.")]
    [InlineData("require visibility is public", "", "The requirement is not met: Everybody can read the account.")]
    [InlineData("should visibility is public", "gap \"It is {visibility}.\"", "The recommendation is not followed: It is private.")]
    [InlineData("should visibility is public", "", "The recommendation is not followed: Everybody can read the account.")]
    [InlineData("require handle is known\n  should visibility is public", "gap \"It is {visibility}.\"", "The recommendation is not followed: Everybody can read the account.")]
    public void A_rule_says_it_in_its_own_words_where_it_has_some(string duties, string gap, string expected)
    {
        var policy = $"policy T \"t\"\n  applies to accounts of town\nrule T-1 \"Everybody can read the account\"\n  {duties}\n  {gap}\n";

        Assert.Equal(expected, ExceptionRun.Of(Inventory, new DateOnly(2026, 11, 20), ("town/t.policy", policy)).Finding("T-1", "a").Message);
    }
}
