namespace DocPipeline.Outbox.Texts;

/// <summary>The gaps that texts of mails may have, <c>{name}</c>.</summary>
internal static class MailGaps
{
    /// <summary>The gap of the link to sign by.</summary>
    internal const string Link = "link";

    /// <summary>The gap of the one-time code.</summary>
    internal const string Code = "code";

    /// <summary>The gap of the name of whoever gets the mail.</summary>
    internal const string Recipient = "recipient";

    private static readonly SortedDictionary<string, GapSort> known = new(StringComparer.Ordinal)
    {
        ["partnership"] = GapSort.Text,
        ["document"] = GapSort.Text,
        ["version"] = GapSort.Text,
        ["organisation"] = GapSort.Text,
        ["last-version"] = GapSort.Text,
        ["changed-clauses"] = GapSort.Text,
        ["reason"] = GapSort.Text,
        ["signed-count"] = GapSort.Text,
        ["total"] = GapSort.Text,
        ["receipt"] = GapSort.Text,
        ["amendment"] = GapSort.Text,
        ["body"] = GapSort.Text,
        ["page"] = GapSort.Text,
        ["issued-on"] = GapSort.Date,
        ["sign-by"] = GapSort.Date,
        ["effective-on"] = GapSort.Date,
        ["meeting-on"] = GapSort.Date,
        ["views-by"] = GapSort.Date,
        ["vote-by"] = GapSort.Date,
        [Recipient] = GapSort.Person,
        ["principal"] = GapSort.Person,
        ["delegate"] = GapSort.Person,
        ["council"] = GapSort.Office,
        ["contact"] = GapSort.Office,
        ["contact-email"] = GapSort.Office,
        ["contact-telephone"] = GapSort.Office,
        [Link] = GapSort.Secret,
        [Code] = GapSort.Secret,
    };

    /// <summary>All names, in order.</summary>
    internal static IEnumerable<string> Names => known.Keys;

    /// <summary>What fills a gap; nothing when there is no such gap.</summary>
    internal static GapSort? SortOf(string name) => known.TryGetValue(name, out GapSort sort) ? sort : null;

    /// <summary>The names of the gaps that are filled from one source.</summary>
    internal static IEnumerable<string> Of(GapSort sort) => known.Where(k => k.Value == sort).Select(k => k.Key);
}
