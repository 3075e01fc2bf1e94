using FsCheck;
using FsCheck.Fluent;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Typed;

/// <summary>What people type, cleaned and compared.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("blanks at the ends", "  Facebook ", "Facebook")]
    [InlineData("a hard blank", "Exempelstads\u00A0kommun", "Exempelstads kommun")]
    [InlineData("a thin and a wide blank", "a\u2009\u3000b", "a b")]
    [InlineData("runs of blanks", "a \t  b", "a b")]
    [InlineData("line breaks part values", " a \r\n\r\n b\u2028c ", "a\nb\nc")]
    [InlineData("a break of Word", "a\vb", "a\nb")]
    [InlineData("zero width", "Face\u200Bbook\u2060\uFEFF", "Facebook")]
    [InlineData("a soft hyphen", "kommun\u00ADikation", "kommunikation")]
    [InlineData("signs of direction", "\u202Eabc\u202C\u2066d\u2069\u200E", "abcd")]
    [InlineData("controls", "a\u0000b\u001B[31mc", "ab[31mc")]
    [InlineData("a letter in two parts", "A\u030Angström o\u0308", "Ångström ö")]
    [InlineData("a joiner between letters", "ab\u200Dc", "abc")]
    [InlineData("nothing to see", "\u00A0\u200B\u2800", "")]
    public void Is_cleaned(string trap, string text, string clean) => Assert.True(TypedText.Clean(text) == clean, $"{trap}: '{TypedText.Clean(text)}'");

    [Fact]
    public void Half_a_character_is_marked() => Assert.Equal("a\uFFFD", TypedText.Clean("a\uD83D"));

    [Fact]
    public void Joiners_stay_in_emoji() => Assert.Equal("👨‍👩‍👧 Familj", TypedText.Clean("👨‍👩‍👧  Familj"));

    [Fact]
    public void Cleaning_again_changes_nothing() => Prop.ForAll<string>(text => text is null || TypedText.Clean(TypedText.Clean(text)) == TypedText.Clean(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Användar-namn ", "användarnamn")]
    [InlineData("ANVÄNDAR_NAMN", "användarnamn")]
    [InlineData("Anva\u0308ndar\u00A0namn:", "användarnamn")]
    [InlineData("𝐇𝐞𝐥𝐬𝐢𝐧𝐠", "helsing")]
    [InlineData("Ｆａｃｅｂｏｏｋ", "facebook")]
    [InlineData("Oﬃce", "office")]
    [InlineData("Straße", "strasse")]
    [InlineData("Konto (nr. 2)", "kontonr2")]
    [InlineData("—", "")]
    public void Has_a_key(string text, string key) => Assert.Equal(key, TypedText.Key(text));

    [Theory]
    [InlineData("Användarnamn", "Anvandarnamn")]
    [InlineData("Förvaltning", "forvaltning")]
    [InlineData("Ålder", "alder")]
    [InlineData("Hjørring", "Hjorring")]
    [InlineData("Idé", "ide")]
    public void Accents_are_forgiven_the_second_time(string text, string other)
    {
        Assert.NotEqual(TypedText.Key(text), TypedText.Key(other));
        Assert.Equal(TypedText.PlainKey(text), TypedText.PlainKey(other));
    }

    [Theory]
    [InlineData("FB", Platform.Facebook, "Facebook")]
    [InlineData("Facebook-sida", Platform.Facebook, "Facebook")]
    [InlineData(" facebooksidan", Platform.Facebook, "Facebook")]
    [InlineData("Insta", Platform.Instagram, "Instagram")]
    [InlineData("IG", Platform.Instagram, "Instagram")]
    [InlineData("Instagramkonto", Platform.Instagram, "Instagram")]
    [InlineData("Twitter", Platform.X, "X")]
    [InlineData("X (Twitter)", Platform.X, "X")]
    [InlineData("X (f.d. Twitter)", Platform.X, "X")]
    [InlineData("X, fore detta Twitter", Platform.X, "X")]
    [InlineData("X-konto", Platform.X, "X")]
    [InlineData("You Tube", Platform.YouTube, "YouTube")]
    [InlineData("YT", Platform.YouTube, "YouTube")]
    [InlineData("Youtube-kanal", Platform.YouTube, "YouTube")]
    [InlineData("Linked In", Platform.LinkedIn, "LinkedIn")]
    [InlineData("LinkedIn-sida", Platform.LinkedIn, "LinkedIn")]
    [InlineData("Tik-Tok", Platform.TikTok, "TikTok")]
    [InlineData("Snap", Platform.Snapchat, "Snapchat")]
    [InlineData("https://www.facebook.com", Platform.Facebook, "Facebook")]
    [InlineData("flickr.com", Platform.Other, "Flickr")]
    [InlineData("Google+", Platform.Other, "Google+")]
    [InlineData("Google Plus", Platform.Other, "Google+")]
    [InlineData("Yammer", Platform.Other, "Viva Engage")]
    [InlineData("Newsletter", Platform.Other, "Nyhetsbrev")]
    [InlineData("Blogg", Platform.Other, "Blogg")]
    [InlineData("WEBB", Platform.Other, "Webb")]
    [InlineData("Podd", Platform.Other, "Podcast")]
    public void Platforms_are_found(string text, Platform platform, string name)
    {
        var found = PlatformNames.Find(text);
        Assert.Equal((platform, name), (found?.Platform, found?.Name));
        Assert.Equal(name, PlatformNames.Find(name)?.Name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("Google")]
    [InlineData("Meta")]
    [InlineData("Facebook/Instagram")]
    [InlineData("sida")]
    [InlineData("Lisa")]
    public void Other_names_are_not(string? text) => Assert.Null(PlatformNames.Find(text));

    [Fact]
    public void Every_platform_of_the_model_has_its_name()
    {
        foreach (var platform in Enum.GetValues<Platform>())
        {
            Assert.Equal(platform == Platform.Other ? null : platform, PlatformNames.Find(PlatformNames.Of(platform))?.Platform);
        }
    }
}
