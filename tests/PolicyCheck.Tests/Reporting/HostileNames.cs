namespace PolicyCheck.Tests.Reporting;

/// <summary>Names that a spreadsheet, a web page or a terminal would take for something else.</summary>
internal static class HostileNames
{
    public static readonly string[] All =
    [
        "=1+1", "+1+1", "-1+1", "@SUM(1+9)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00A0=1+1", "\uFF1D1+1", "=HYPERLINK(\"http://example.invalid\",\"x\")",
        "=cmd|'/C calc'!A0", "x\";=1+1", "a;=1+1", "'=1+1", "_x003D_1+1", "<script>alert(1)</script>", "[a](http://x)", "![a](http://x)", "a|b", "`code`",
        "**fet** _kursiv_ ~~struken~~", "# rubrik", "1. lista", "1) lista", "- lista", "> citat", "a\u202Egnp.exe", "\u2066a\u2069", "a\u200Bb", "\u001B[31mröd", "a\u0085b",
        "https://example.invalid/x", "www.example.invalid", "post@example.invalid", "mailto:post@example.invalid", "@skellefteakommun", "#12", "!12", ":smile:", "$x$ och $y$",
        "&lt;b&gt; &amp;", "a\\b", "{.klass}", "==märkt== ++in++ ^upp^", "a\uD800b", "tumme 👍🏽", "</summary></details>", "<!-- -->", "\u200B", "---", "===",
    ];
}
