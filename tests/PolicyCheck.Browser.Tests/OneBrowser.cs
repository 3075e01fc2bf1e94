namespace PolicyCheck.Browser.Tests;

/// <summary>All tests share the pages and the browser, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<WrittenPages>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "One browser";
}
