using PolicyCheck.Cli.BuildServers;
using PolicyCheck.Diagnostics;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Cli;

public sealed class BuildServerTests
{
    private static readonly LogEntry Hostile = new(LogLevel.Error, "50 % of [a]; b:\r\nc", "p/a;b],c:d.policy", 12, 3, "PC0102");

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("True", null, typeof(AzurePipelines))]
    [InlineData(null, "true", typeof(GitHubActions))]
    [InlineData("False", "", null)]
    public void The_environment_chooses(string? azure, string? github, Type? type) =>
        Assert.Equal(type, BuildServer.Of(name => name switch { "TF_BUILD" => azure, "GITHUB_ACTIONS" => github, _ => null })?.GetType());

    [Fact]
    public void Azure_gets_a_logging_command_with_escaped_values() => Assert.Equal(
        "##vso[task.logissue type=error;sourcepath=p/a%3Bb%5D,c:d.policy;linenumber=12;columnnumber=3;code=PC0102]50 %AZP25 of [a%5D%3B b:%0D%0Ac",
        new AzurePipelines().Remark(Hostile));

    [Fact]
    public void GitHub_gets_a_workflow_command_with_escaped_values() => Assert.Equal(
        "::error file=p/a;b]%2Cc%3Ad.policy,line=12,col=3,title=PC0102::50 %25 of [a]; b:%0D%0Ac",
        new GitHubActions(null).Remark(Hostile));

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        Assert.Equal("##vso[task.logissue type=warning]x", new AzurePipelines().Remark(new LogEntry(LogLevel.Warning, "x")));
        Assert.Null(new AzurePipelines().Remark(new LogEntry(LogLevel.Notice, "x")));
        Assert.Equal("::notice::x", new GitHubActions(null).Remark(new LogEntry(LogLevel.Notice, "x")));
    }

    [Fact]
    public void The_place_of_a_cell_is_no_line()
    {
        var kind = new DiagnosticDescriptor("PC0999", "Test", DiagnosticSeverity.Warning, "t", "odd", "look");
        var output = new StringWriter { NewLine = "\n" };

        new BuildLog(new AzurePipelines(), output).Write([new Diagnostic(kind, new Location("a.xlsx", new LinePosition(14, 6), Cell: "Konton!F14"), null)]);

        Assert.Equal("##vso[task.logissue type=warning;sourcepath=a.xlsx;code=PC0999]Konton!F14: odd%3B look\n", output.ToString());
    }

    [Fact]
    public void GitHubs_summary_grows_and_never_fails_the_run()
    {
        using var temp = new TempFolder();
        var summary = temp.Write("summary", "before\n");
        var report = temp.Write("a.md", "# a\n");
        var large = temp.Write("large.md", new string('x', 1 << 20));
        var output = new StringWriter();

        new GitHubActions(summary).Summarise(report, output);
        new GitHubActions(summary).Summarise(large, output);
        new GitHubActions(temp.PathOf("no/where")).Summarise(report, output);
        new GitHubActions("").Summarise(report, output);

        Assert.Equal("before\n# a\n\n", File.ReadAllText(summary));
        Assert.Contains("large.md is too large", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("::warning::the summary of this step cannot be written", output.ToString(), StringComparison.Ordinal);
    }
}
