using DocPipeline.Documents.Templates.Issuing;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>Whether a return names itself as the issue that it is held against, at every place, and whether its signatory pages do.</summary>
internal sealed class IssuePoints
{
    private readonly IssueName? issue;
    private readonly List<(string Place, IssueName Name)> otherDocuments = [];
    private readonly List<(string Place, IssueName Name)> otherVersions = [];

    internal IssuePoints(CheckedFile issued, CheckedFile returned)
    {
        IssueNames own = issued.Names, back = returned.Names;
        issue = own.Together;
        List<ReturnPoint> points = [];
        if (issue is null) points.Add(new ReturnPoint("Issue", PointState.NotChecked, "The issued file does not say which issue it is, so nothing can be held against that."));
        else
        {
            foreach ((string place, IssueName name) in back.Places)
            {
                if (IsOfAnother(name)) otherDocuments.Add((place, name));
                else if ((name.Version is { } version && version != issue.Version) || (name.Code is { } code && issue.Code is { } ours && code != ours)) otherVersions.Add((place, name));
            }

            points.Add(Names(own, back));
        }

        OtherPages = SignatoryPages.OfAnother(issued, returned);
        bool isMixed = issue?.Code is not null && back.Footers.Any(c => c.Text == issue.Code) && back.Footers.Any(c => c.Text != issue.Code);
        if (isMixed || OtherPages.Count > 0)
        {
            string which = OtherPages.Count > 0 ? string.Join("; ", OtherPages.Select(p => $"“{p}”")) : $"the footer of some pages has the code {string.Join(", ", back.Footers.Where(c => c.Text != issue!.Code).Select(c => c.Text))}";
            points.Add(new ReturnPoint("Signatory pages", PointState.Wrong, $"A page of another version is in the file: {which}. A signature on an earlier text may not be attached to this one (R (Mercury Tax Group) v HMRC [2008] EWHC 2721 (Admin)). Ask the organisation to sign version {issue?.Version ?? "as issued"}."));
        }

        Points = points;
        PagesOfAnother = isMixed || OtherPages.Count > 0;
    }

    internal IReadOnlyList<ReturnPoint> Points { get; }

    /// <summary>What pages of another version say of themselves.</summary>
    internal IReadOnlyList<string> OtherPages { get; }

    /// <summary>Whether some of its pages are of another version.</summary>
    internal bool PagesOfAnother { get; }

    internal bool IsOtherDocument => otherDocuments.Count > 0;

    internal bool IsOtherVersion => otherVersions.Count > 0 || PagesOfAnother;

    /// <summary>The issued version; nothing where the issued file does not say.</summary>
    internal string? Version => issue?.Version;

    /// <summary>What the return calls itself where that is another version or document.</summary>
    internal IssueName? Other => otherDocuments.Concat(otherVersions).Select(o => o.Name).OrderByDescending(n => n.Document is not null).FirstOrDefault();

    /// <summary>An issue in words: <c>version 5 of cheshire-west/agreement, code 7RY3-5-Y1M0D9BJ</c>.</summary>
    internal static string Said(IssueName name) => string.Join(", ", new[]
    {
        (name.Version is { } version ? $"version {version}" : "") + (name.Document is { } document ? $"{(name.Version is null ? "" : " of ")}{document}" : ""),
        name.Code is { } code ? $"code {code}" : "",
    }.Where(w => w.Length > 0));

    private bool IsOfAnother(IssueName name) =>
        (name.Document is { } document && issue!.Document is { } own && document != own)
        || (name.Code is { } code && issue!.Code is { } ours && IssueCode.Read(code)?.Document != IssueCode.Read(ours)?.Document);

    private ReturnPoint Names(IssueNames own, IssueNames back)
    {
        List<(string Place, IssueName Name)> others = [.. otherDocuments, .. otherVersions];
        if (others.Count > 0) return new ReturnPoint("Issue", PointState.Wrong, $"{Capital(string.Join("; ", others.Select(o => $"{o.Place} says {Said(o.Name)}")))}. Issued was {Said(issue!)}.");
        List<string> silent = [];
        if (own.FromXml.Count > 0 && back.FromXml.Count == 0) silent.Add("the record of its making");
        if (own.FromProperties is not null && back.FromProperties is null) silent.Add("its properties");
        if (own.Footers.Count > 0 && back.Footers.Count == 0) silent.Add("its footers");
        if (!back.Places.Any()) return new ReturnPoint("Issue", PointState.ToLookAt, "The file does not say anywhere which issue it is; whatever saved it took that out. Only its words tell.");
        string said = $"The file says that it is {Said(issue!)}, as issued";
        return new ReturnPoint("Issue", PointState.InOrder, silent.Count == 0 ? said + ", at every place that says so." : $"{said}. Not said any more in: {string.Join(", ", silent)}; some programs drop that when they save.");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
