using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>What people write for a fraction or its base, mended to what the record writes; for suggestions only.</summary>
internal static partial class RuleWords
{
    private static readonly (string Said, string Written)[] Words =
    [
        ("two-thirds", "2/3"), ("two thirds", "2/3"), ("two-third", "2/3"), ("one third", "1/3"), ("one-third", "1/3"), ("a third", "1/3"),
        ("three quarters", "3/4"), ("three-quarters", "3/4"), ("one quarter", "1/4"), ("a quarter", "1/4"), ("two fifths", "2/5"),
        ("simple majority", "more than 1/2 of votes cast"), ("a majority", "more than 1/2"), ("majority", "more than 1/2"), ("one half", "1/2"), ("half", "1/2"),
        ("those ", ""), ("the ", ""), ("members present and voting", "votes cast"), ("present and voting", "votes cast"), ("members in post", "members"),
        ("66%", "2/3"), ("67%", "2/3"), ("75%", "3/4"), ("50%", "1/2"), ("all members", "everyone"), ("at least ", ""),
    ];

    internal static string Mend(string text)
    {
        string mended = Spaces().Replace(text.Trim().ToLowerInvariant(), " ");
        foreach ((string said, string written) in Words) mended = mended.Replace(said, written, StringComparison.Ordinal);
        return FractionOnly().IsMatch(mended) ? mended + " of votes cast" : mended;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A(more than )?\d+/\d+\z")]
    private static partial Regex FractionOnly();
}
