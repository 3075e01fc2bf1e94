using System.Text;
using PolicyCheck.Inventory;

namespace PolicyCheck.Tests.Inventory;

/// <summary>Whatever is in the file: an answer, no exception, and not for long.</summary>
public sealed class HostileInputTests
{
    [Fact]
    public void Ten_megabytes_of_noise_are_no_snapshot()
    {
        var noise = new byte[10_000_000];
        new Random(1).NextBytes(noise);
        Assert.Null(JsonText.Read(noise).Snapshot);
        Assert.NotEmpty(JsonText.Read(noise).Diagnostics);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\0")]
    [InlineData("}")]
    [InlineData("null")]
    [InlineData("\uFEFF")]
    [InlineData("{} {}")]
    [InlineData("{ \"accounts\": [ [ ] ] }")]
    public void Short_texts_are_answered(string text)
    {
        Assert.Null(JsonText.Read(text).Snapshot);
        Assert.NotEmpty(JsonText.Read(text).Diagnostics);
    }

    [Fact]
    public void Long_lines_and_blanks_are_answered()
    {
        Assert.Null(JsonText.Read(new string('x', 1_000_000)).Snapshot);
        Assert.Null(JsonText.Read(new string('[', 100_000)).Snapshot);
        Assert.Null(JsonText.Read("{ \"note\": \"x\" ," + new string(' ', 1_000_000)).Snapshot);
        Assert.NotNull(JsonText.Read(new string(' ', 20_000_000) + JsonText.With("\"accounts\": []")).Snapshot);
    }

    [Fact]
    public void A_snapshot_cut_or_damaged_anywhere_is_answered()
    {
        var whole = Encoding.UTF8.GetBytes(JsonText.WithAccount("""
            "status": "Active", "openedOn": "2020-01-01", "tags": [ "å", "\u00e5" ], "commentsEnabled": true,
            "posts": [ { "postId": "P", "publishedAt": "2026-01-01T00:00:00Z", "imageCount": 3 } ]
            """));
        Assert.Empty(JsonText.Read(whole).Diagnostics);
        var random = new Random(2);
        for (var i = 0; i < whole.Length; i++)
        {
            var cut = JsonText.Read(whole[..i]);
            Assert.Null(cut.Snapshot);
            Assert.NotEmpty(cut.Diagnostics);

            var damaged = whole.ToArray();
            damaged[i] = (byte)random.Next(256);
            var result = JsonText.Read(damaged);
            Assert.True(result.Snapshot is not null || result.Diagnostics.Any(d => d.IsError));
        }
    }

    [Fact]
    public void A_file_cut_short_in_the_middle_says_so()
    {
        var text = JsonText.WithAccount("\"handle\": \"x\", \"commentsEnabled\": true");
        for (var i = 1; i < text.Length; i++)
        {
            Assert.Equal("PC0407", JsonText.Read(text[..i]).Ids());
        }
    }

    [Fact]
    public void Dates_at_the_ends_of_time_are_answered()
    {
        foreach (var time in new[] { "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59Z", "2026-01-01T24:00Z", "2026-01-01T00:00+15:00", "2026-01-01T00:00:00.Z" })
        {
            Assert.Equal("PC0415", JsonText.Read(JsonText.WithAccount($$""" "posts": [ { "postId": "P", "publishedAt": "{{time}}" } ]""")).Ids());
        }

        JsonText.Account("\"openedOn\": \"0001-01-01\", \"access\": [ { \"validTo\": \"9999-12-31\" } ]");
    }

    [Fact]
    public void A_deep_unit_tree_and_a_circle_with_a_tail_are_answered()
    {
        var chain = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $$"""{ "unitId": "U{{i}}", "parentUnitId": "U{{Math.Max(0, i - 1)}}" }"""));
        var result = JsonText.Read(JsonText.With($"\"accounts\": [], \"units\": [{chain}]"));
        Assert.Contains("U0 → U0", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_may_vanish_between_two_passes()
    {
        var opened = 0;
        var json = Encoding.UTF8.GetBytes(JsonText.WithAccount("\"x\": 1"));
        var result = JsonSnapshot.Read("a", () => opened++ == 0 ? new MemoryStream(json) : throw new FileNotFoundException());
        Assert.Equal("a: warning PC0430: $.accounts[0].x is not a field of a snapshot; it was not read", Assert.Single(result.Diagnostics).ToString());
    }
}
