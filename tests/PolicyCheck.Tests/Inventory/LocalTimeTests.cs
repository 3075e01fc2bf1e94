using PolicyCheck.Model;
using Xunit.Abstractions;

namespace PolicyCheck.Tests.Inventory;

public sealed class LocalTimeTests(ITestOutputHelper output)
{
    [Fact]
    public void Days_agree_with_the_time_zone_files_of_the_machine()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(LocalTime.ZoneId, out var zone))
        {
            output.WriteLine($"Not compared: this machine has no time zone {LocalTime.ZoneId}.");
            return;
        }

        var end = new DateTimeOffset(2041, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var at = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero); at < end; at = at.AddMinutes(30))
        {
            var expected = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
            Assert.True(expected == LocalTime.Day(at), $"{at:O}");
        }
    }

    [Theory]
    [InlineData("2025-12-31T22:59:59Z", "2025-12-31")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-06-30T23:30:00-05:00", "2026-07-01")]
    public void Midnight_is_that_of_Stockholm(string instant, string day)
    {
        var account = JsonText.Account($"\"openedOn\": \"{instant}\"");
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", null), account.OpenedOn);
    }
}
