using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>What a reviewer's view of a post says; a post that nobody has assessed leaves it open.</summary>
public static class PostFunctions
{
    /// <summary>Every derived field, as the binder is given them.</summary>
    public static IReadOnlyList<DerivedField> All { get; } =
    [
        Row("about-the-operation", "rör-verksamheten", nameof(AboutTheOperation)),
        Row("of-public-interest", "av-allmänt-intresse", nameof(OfPublicInterest)),
    ];

    /// <summary>True when the post was found to concern the organisation's own operation (HBG-4a, HAL-12a).</summary>
    public static Truth AboutTheOperation(EvaluationContext context, Post post) => Assessed(post, TopicLink.OrgActivity);

    /// <summary>True when the post was found to be of interest to residents in general (HAL-12a).</summary>
    public static Truth OfPublicInterest(EvaluationContext context, Post post) => Assessed(post, TopicLink.PublicInterest);

    private static Truth Assessed(Post post, TopicLink wanted) =>
        post.TopicLink is null or TopicLink.Unassessed ? Truth.Unknown : Truth.Of(post.TopicLink == wanted);

    private static DerivedField Row(string english, string swedish, string method) =>
        new(typeof(Post), english, swedish, PolicyType.Truth, Section.Posts, typeof(PostFunctions).GetMethod(method)!);
}
