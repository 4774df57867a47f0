using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Model.Parties;

namespace DocPipeline.Documents.Lint.Scanning;

/// <summary>Finds lists of members: tables with a caption or under a heading that says so, and lists after a line that says so.</summary>
internal static partial class MembershipsReader
{
    private const int Fewest = 4;

    internal static IReadOnlyList<Membership> Read(List<LintLine> lines, IReadOnlyList<LintTable> tables)
    {
        var found = new List<Membership>();
        foreach (LintTable table in tables)
        {
            if (TitleOf(table) is not { } title || table.Rows.Count < 2 || table.Rows[0].Cells.Count < 2) continue;
            bool hasHead = IsHead(table.Rows[0]);
            int organisation = hasHead ? Column(table.Rows[0], "Organisation", "Organisations", "Partner", "Member organisation", "Sefydliad") : -1;
            List<Member> members = [.. table.Rows.Skip(hasHead ? 1 : 0).Where(r => r.Lines.Any(l => l.Text.Length > 0)).Select(r => MemberOf(r, organisation))];
            if (members.Count > 0) found.Add(new Membership(title, members, !IsOther().IsMatch(title.Text)));
        }

        foreach (LintLine line in lines.Where(l => l.Kind is LineKind.Text or LineKind.Heading && l.Text.Length < 400 && IsMembership().IsMatch(l.Text) && (l.Text[^1] is ':' or '-' || l.Kind == LineKind.Heading)))
        {
            List<Member> members = [];
            for (int i = line.Index + 1; i < lines.Count && lines[i].IsItem; i++) members.Add(new Member(lines[i], lines[i].Text, null));
            if (members.Count >= Fewest) found.Add(new Membership(line, members, !IsOther().IsMatch(line.Text)));
        }

        return found;
    }

    private static LintLine? TitleOf(LintTable table)
    {
        if (table.Caption is { } caption && (IsMembership().IsMatch(caption.Text) || (IsOther().IsMatch(caption.Text) && IsHead(table.Rows[0])))) return caption;

        if (table.Caption is { Kind: LineKind.Heading or LineKind.Title } && table.Above is { } above && IsMembership().IsMatch(above.Text)) return above;

        // A list of people under "Membership of …", perhaps with the body's name as a heading between.
        for (LintSection? section = table.Section; section is not null; section = section.Parent)
        {
            if (IsMembership().IsMatch(section.Title) && table.Caption?.Kind != LineKind.Caption) return section.Heading;
        }

        return null;
    }

    private static Member MemberOf(LintRow row, int organisation) => new(
        row.Lines.First(l => l.Text.Length > 0),
        string.Join(" | ", Enumerable.Range(0, row.Cells.Count).Select(row.TextOf).Where(t => t.Length > 0)),
        organisation >= 0 && row.TextOf(organisation) is { Length: > 0 } name ? name : null);

    private static bool IsHead(LintRow row) => Enumerable.Range(0, row.Cells.Count).Any(c => row.TextOf(c) is "Seat" or "Organisation" or "Organisations" or "Member" or "Members" or "Name" or "Role" or "Sedd" or "Sefydliad");

    private static int Column(LintRow head, params string[] names) => Enumerable.Range(0, head.Cells.Count).FirstOrDefault(c => names.Contains(head.TextOf(c)), -1);

    [GeneratedRegex(@"\bmembers?\s+of\b|\bmembership\b|\bAelodau\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex IsMembership();

    [GeneratedRegex(@"\b(?:advis[eo]rs?|observers?|co-?opted|invited|support|secretariat|ymgynghorwyr|arsylwyr)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex IsOther();
}
