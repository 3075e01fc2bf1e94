using System.Text;
using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Syntax;

/// <summary>Whatever a file in the JSON form holds, reading it ends with something to say and takes memory in proportion to its size.</summary>
public sealed class HostileJsonTests
{
    private const string Head = """{ "node": "policy", "language": "en", "header": { "node": "header", "id": "A", "title": "a", "scope": { "node": "scope" } }, """;

    private static readonly string Not = "{ \"node\": \"not\", \"operand\": ";

    [Fact]
    public void Brackets_without_end() =>
        Assert.Equal("x.policy.json(1,901): error PC0147: this is nested deeper than 900 levels; no policy needs so many; is this the right file?", Assert.Single(Read(new string('[', 1_000_000))).ToString());

    [Fact]
    public void Objects_without_end() => Assert.Equal("PC0147", Assert.Single(Read(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))).Descriptor.Id);

    [Theory]
    [InlineData(199, null)]
    [InlineData(200, "PC0107")]
    [InlineData(800, "PC0107")]
    public void Conditions_may_be_as_deep_as_in_the_language(int nots, string? id)
    {
        var text = Head + "\"definitions\": [ { \"node\": \"definition\", \"name\": \"x\", \"value\": " + string.Concat(Enumerable.Repeat(Not, nots))
            + "{ \"node\": \"today\" }" + new string('}', nots) + " } ] }";

        Assert.Equal(id is null ? [] : [id], Read(text).Select(d => d.Descriptor.Id));
    }

    [Fact]
    public void The_deepest_example_of_the_language_comes_back()
    {
        const int Levels = 199;
        var text = "policy A \"a\"\n  applies to accounts\nrule X \"x\"\n  require a\n  example \"n\" account "
            + string.Concat(Enumerable.Repeat("{ a: ", Levels)) + "1" + string.Concat(Enumerable.Repeat(" }", Levels)) + " gives gap\n";
        var policy = PolicyParser.Parse(new SourceText("x.policy", text)).Policy!;

        var (again, diagnostics) = JsonForm.Read(JsonForm.Of(policy));

        Assert.Empty(diagnostics);
        Assert.Null(TreeComparer.Difference(policy, again));
    }

    [Fact]
    public void More_operands_than_a_property_may_be_long()
    {
        var text = Head + "\"definitions\": [ { \"node\": \"definition\", \"name\": \"x\", \"value\": { \"node\": \"and\", \"operands\": [ "
            + string.Join(", ", Enumerable.Repeat("{ \"node\": \"today\" }", 100_000)) + " ] } } ] }";

        var diagnostic = Assert.Single(Read(text));

        Assert.Equal("PC0151", diagnostic.Descriptor.Id);
        Assert.Contains("characters long; at most 20000 are read", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_a_hundred_thousand_times()
    {
        var told = Read("{ " + string.Join(", ", Enumerable.Repeat("\"a\": 1", 100_000)) + " }");

        Assert.Equal(PolicyJsonReader.MaxErrors + 1, told.Count);
        Assert.Equal("there are more than 1000 errors in this file; the rest is not told", told[0].Message);
        Assert.Equal("PC0152", told[0].Descriptor.Id);
    }

    [Fact]
    public void Numbers_of_a_million_digits() => Assert.Equal(
        ["PC0150", "PC0150"],
        Read(Head + $$""" "parameters": [ { "node": "parameter", "name": "a", "value": { "node": "number-literal", "value": {{new string('9', 1_000_000)}} } }, { "node": "parameter", "name": "b", "value": { "node": "number-literal", "value": 1e-400000 } }, { "node": "parameter", "name": "c", "value": { "node": "number-literal", "value": 1e{{new string('9', 1000)}} } } ] }""").Select(d => d.Descriptor.Id));

    [Fact]
    public void Sixteen_megabytes_of_tokens()
    {
        var bytes = Encoding.UTF8.GetBytes("[" + string.Concat(Enumerable.Repeat("0,", PolicyParser.MaxJsonFileSize / 2 - 1)) + "0");
        bytes[^1] = (byte)']';
        bytes[^2] = (byte)'0';
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.NotEmpty(PolicyParser.Parse("x.policy.json", bytes).Diagnostics);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L * PolicyParser.MaxJsonFileSize);
    }

    [Fact]
    public void More_than_is_read() => Assert.Equal("PC0115", Assert.Single(PolicyParser.Parse("x.policy.json", new byte[PolicyParser.MaxJsonFileSize + 1]).Diagnostics).Descriptor.Id);

    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xFF })]
    [InlineData(new byte[] { (byte)'{', 0 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 })]
    public void Bytes_that_are_no_text(byte[] bytes) => Assert.Equal("PC0100", Assert.Single(PolicyParser.Parse("x.policy.json", bytes).Diagnostics).Descriptor.Id);

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{ \"node\": \"policy\",\r\n  \"å😀\": 1 }")];

        Assert.Contains("x.policy.json(2,3): error PC0142: 'policy' has no property 'å😀'", PolicyParser.Parse("x.policy.json", bytes).Diagnostics.Select(d => d.ToString()[..d.ToString().IndexOf(';', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Columns_count_as_editors_do_after_letters_of_several_bytes()
    {
        var diagnostic = Assert.Single(Read(Head.Replace("\"a\"", "\"åäö😀\"", StringComparison.Ordinal) + "\"x\": 1 }"));

        Assert.Equal(new LinePosition(1, Head.Length + "åäö😀".Length), diagnostic.Location.Start);
    }

    [Fact]
    public void Letters_in_two_parts_are_the_same_as_in_the_language()
    {
        const string Parted = "redakto\u0308rer";
        var policy = JsonForm.Read(Head + $$"""  "definitions": [ { "node": "definition", "name": "{{Parted}}", "value": { "node": "today" } } ] }""");

        Assert.Empty(policy.Diagnostics);
        Assert.Equal("redaktörer", policy.Policy!.Definitions[0].Name.Name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_bytes_are_told(int seed)
    {
        var random = new Random(seed);
        var whole = Encoding.UTF8.GetBytes(JsonForm.Of(JsonForm.Shipped("policies/helsingborg/intranat.policy.md")));
        for (var round = 0; round < 150; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = 0; i < 3; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)"{}[]\",:0aå\\ \n"[random.Next(13)];
            }

            var (policy, diagnostics) = PolicyParser.Parse("x.policy.json", bytes);
            Assert.True(policy is not null || diagnostics.Count > 0);
        }
    }

    [Fact]
    public void Places_point_into_the_JSON_also_of_what_is_found_later()
    {
        const string Json = """
            { "node": "policy", "language": "en",
              "header": { "node": "header", "id": "A", "title": "a", "scope": { "node": "scope" } },
              "rules": [ { "node": "rule", "id": "X", "title": "x", "subject": "account",
                "duties": [ { "node": "duty", "kind": "require", "condition": {
                  "node": "presence-test", "presence": "known", "operand": { "node": "name-path", "parts": [ "hendle" ] } } } ] } ] }
            """;
        var bound = PolicyCheck.Binding.Binder.Bind([JsonForm.Read(Json).Policy!], PolicyCheck.Evaluation.DerivedFields.All, PolicyCheck.Evaluation.VerdictWords.Instance);

        var diagnostic = Assert.Single(bound.Diagnostics);

        Assert.Equal(new LinePosition(5, Json.Split('\n')[4].IndexOf("hendle", StringComparison.Ordinal) + 1), diagnostic.Location.Start);
        Assert.Equal("hendle".Length, diagnostic.Location.Length);
        Assert.Equal("did you mean 'handle'?", diagnostic.Help);
    }

    private static IReadOnlyList<Diagnostic> Read(string json) => JsonForm.Read(json).Diagnostics;
}
