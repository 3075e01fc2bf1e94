using System.Text;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>Whatever is given, the answer is a message with a place, the right exit status, and no report.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public BadInputTests()
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "x"));
    }

    public void Dispose() => _temp.Dispose();

    public static TheoryData<string, string> Policies() => new()
    {
        { "empty", "error PC0101" },
        { "noise", "error PC0115" },
        { "text noise", "error PC" },
        { "parentheses", "error PC0107" },
        { "long line", "error PC0108" },
        { "NUL", "error PC0100" },
        { "rule twice", "error PC0207: rule 'A1' is already declared at policies/a/a.policy(4,6)" },
        { "policy twice", "error PC0208: policy 'a' is already declared in policies/a/a.policy" },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_bad_policy_is_2(string kind, string message)
    {
        _temp.Write("policies/a/b.policy", BadPolicy(kind));

        Fails(await Check(), 2, "policies/a/b.policy", message);
    }

    public static TheoryData<string, string> Snapshots() => new()
    {
        { "empty", "error PC0403" },
        { "noise", "error PC04" },
        { "parentheses", "error PC0408" },
        { "long line", "error PC0406" },
        { "NUL", "error PC0405" },
        { "array", "(1,1): error PC0410" },
        { "array inside", "error PC0412" },
        { "id twice", "error PC0419" },
    };

    [Theory]
    [MemberData(nameof(Snapshots))]
    public async Task A_bad_inventory_is_3(string kind, string message)
    {
        _temp.Write("policies/a/snapshots/2026-06-30.json", BadSnapshot(kind));

        Fails(await Check(), 3, "policies/a/snapshots/2026-06-30.json", message);
    }

    [Theory]
    [InlineData("policies/none", 2, "policies/none: error PC0300")]
    [InlineData("policies/none.policy", 2, "policies/none.policy: error PC0300")]
    [InlineData("policies/a/snapshots", 2, "policies/a/snapshots: error PC0301")]
    [InlineData("policies/a/snapshots/2026-06-30.json", 2, "error PC0303")]
    [InlineData("policies --snapshot none.json", 3, "none.json: error PC0400")]
    [InlineData("policies --snapshot policies", 3, "policies: error PC0304")]
    public async Task Something_missing(string arguments, int status, string message) => Fails(await Check(arguments.Split(' ')), status, "", message);

    [Fact]
    public async Task A_folder_without_inventory_is_3()
    {
        Directory.Delete(_temp.PathOf("policies/a/snapshots"), recursive: true);

        Fails(await Check(), 3, "policies/a", "error PC0304");
    }

    [FactWithoutAllRights]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_read_is_2()
    {
        var folder = _temp.PathOf("policies/locked");
        Directory.CreateDirectory(folder, UnixFileMode.None);
        try
        {
            Fails(await Check(), 2, "policies/locked", "error PC0302: 'policies/locked' cannot be read: access is denied");
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static byte[] BadPolicy(string kind) => kind switch
    {
        "empty" => [],
        "noise" => Noise(10_000_000),
        "text noise" => Encoding.UTF8.GetBytes("policy \"\n((( { \u202E rule rule\n  require\n" + new string('"', 500)),
        "parentheses" => Encoding.UTF8.GetBytes(Policy("B", rules: Rule("B1", "require " + new string('(', 100_000) + "a" + new string(')', 100_000)))),
        "long line" => Encoding.UTF8.GetBytes(Policy("B", rules: Rule("B1", "require " + new string('a', 1_000_000)))),
        "NUL" => Encoding.UTF8.GetBytes(Policy("B", rules: Rule("B1", "require \0"))),
        "rule twice" => Encoding.UTF8.GetBytes(Policy("B", rules: Rule() + Rule())),
        _ => Encoding.UTF8.GetBytes(Policy("a", rules: Rule("B1"))),
    };

    private static byte[] BadSnapshot(string kind) => kind switch
    {
        "empty" => [],
        "noise" => Noise(10_000_000),
        "parentheses" => Encoding.UTF8.GetBytes("{ \"x\": " + new string('[', 100_000)),
        "long line" => Encoding.UTF8.GetBytes("{ " + new string('a', 1_000_000)),
        "NUL" => Encoding.UTF8.GetBytes("{ \"note\": \"\0\" }"),
        "array" => Encoding.UTF8.GetBytes("[]"),
        "array inside" => Encoding.UTF8.GetBytes("{ \"organisationId\": \"a\", \"asOf\": \"2026-06-30\", \"accounts\": [ [] ] }"),
        _ => Encoding.UTF8.GetBytes("{ \"organisationId\": \"a\", \"asOf\": \"2026-06-30\", \"accounts\": [ { \"accountId\": \"x\" }, { \"accountId\": \"X\" } ] }"),
    };

    private static byte[] Noise(int size)
    {
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private Task<ProgramRun> Check(params string[] arguments) => BuiltProgram.RunIn(_temp.Path, ["check", "--format", "markdown", .. arguments]);

    private void Fails(ProgramRun run, int status, string file, string message)
    {
        Assert.Equal(status, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.StartsWith(file, run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Error, c => c == '\u202E' || (char.IsControl(c) && c != '\n'));
        Assert.Empty(_temp.Files("reports"));
    }
}
