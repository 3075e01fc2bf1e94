using System.Text;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Support;

/// <summary>The JSON form of policies, there and back.</summary>
internal static class JsonForm
{
    /// <summary>What <c>policycheck export</c> prints.</summary>
    public static string Of(PolicySyntax policy)
    {
        using var output = new MemoryStream();
        PolicyJson.Write(policy, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Reads it as a file of its own.</summary>
    public static ParsedPolicy Read(string json) => PolicyParser.Parse("x.policy.json", Encoding.UTF8.GetBytes(json));

    /// <summary>The shipped policies by path.</summary>
    public static IEnumerable<string> ShippedFiles =>
        Directory.GetFiles(Repository.PathOf("policies"), "*.policy*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".policy.md", StringComparison.Ordinal) || f.EndsWith(".policy", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Parses a shipped policy, which has no errors.</summary>
    public static PolicySyntax Shipped(string file)
    {
        var parsed = PolicyParser.Parse(file, File.ReadAllBytes(Repository.PathOf(file)));
        Assert.Empty(parsed.Diagnostics);
        return parsed.Policy!;
    }
}
