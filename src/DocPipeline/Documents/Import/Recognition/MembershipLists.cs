using System.Text.RegularExpressions;
using DocPipeline.Documents.Import.Source;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Documents.Import.Recognition;

/// <summary>Lists and tables of members: what stands under a heading “Membership”, or after a sentence that says that the members follow.</summary>
internal sealed partial class MembershipLists
{
    private const int LongestSeat = 160;
    private readonly IReadOnlyList<SourceLine> lines;
    private readonly HeadingRules headings;
    private readonly List<ImportedBody> bodies = [];

    private MembershipLists(IReadOnlyList<SourceLine> lines, HeadingRules headings)
    {
        this.lines = lines;
        this.headings = headings;
        var tables = new Dictionary<string, List<ImportedSeat>>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsTable && IsSeatTable(lines[i])) Seats(i, tables);
            if (lines[i].IsTable || !Membership().IsMatch(lines[i].Text) || !(headings.IsHeading(lines[i]) || Announces().IsMatch(lines[i].Text))) continue;
            int start = i + 1;
            while (start < lines.Count && start < i + 4 && !lines[start].IsTable && lines[start].Label.Kind is not (LabelKind.Bullet or LabelKind.Letter or LabelKind.Roman) && !Membership().IsMatch(lines[start].Text)) start++;
            if (start < lines.Count && lines[start].IsTable && IsSeatTable(lines[start])) continue;
            if (start >= lines.Count || !(lines[start].IsTable || lines[start].Label.Kind is LabelKind.Bullet or LabelKind.Letter or LabelKind.Roman)) continue;
            (List<ImportedSeat> seats, int end) = lines[start].IsTable ? Table(start) : List(start);
            end = Advisers(end, seats);
            if (seats.Count < 3) continue;
            bodies.Add(new ImportedBody(NameOf(i), seats));
            i = end - 1;
        }

        bodies.AddRange(tables.Select(t => new ImportedBody(t.Key, t.Value)));
    }

    internal static IReadOnlyList<ImportedBody> Find(IReadOnlyList<SourceLine> lines, HeadingRules headings) => new MembershipLists(lines, headings).bodies;

    private (List<ImportedSeat> Seats, int End) List(int at)
    {
        var seats = new List<ImportedSeat>();
        LabelKind kind = lines[at].Label.Kind;
        for (; at < lines.Count && !lines[at].IsTable && lines[at].Label.Kind == kind; at++)
        {
            // “One place each for:” announces seats and is none.
            if (lines[at].Text.EndsWith(':') || lines[at].Text.Length > LongestSeat || lines[at].Text.StartsWith("To ", StringComparison.Ordinal)) continue;
            seats.Add(Seat(lines[at].Text, null, SeatKind.Voting, at));
        }

        return (seats, at);
    }

    // A table headed Seat, with a caption such as “Co-opted members of the Board”.
    private void Seats(int at, Dictionary<string, List<ImportedSeat>> tables)
    {
        string caption = at > 0 ? lines[at - 1].Text : "";
        string name = Captioned().Match(caption) is { Success: true } of ? Capital(of.Groups[1].Value.Trim()) : NameOf(at);
        SeatKind kind = caption.Contains("co-opted", StringComparison.OrdinalIgnoreCase) ? SeatKind.CoOpted : Invited().IsMatch(caption) ? SeatKind.Invited : caption.Contains("advis", StringComparison.OrdinalIgnoreCase) ? SeatKind.Advisory
            : caption.Contains("observ", StringComparison.OrdinalIgnoreCase) ? SeatKind.Observer : caption.Contains("support", StringComparison.OrdinalIgnoreCase) ? SeatKind.Support : SeatKind.Voting;
        if (!tables.TryGetValue(name, out List<ImportedSeat>? seats)) tables[name] = seats = [];
        int organisation = lines[at].Rows[0].Index().Where(c => c.Item is ["Organisation"]).Select(c => c.Index).FirstOrDefault(-1), holder = lines[at].Rows[0].Index().Where(c => c.Item is ["Holder"]).Select(c => c.Index).FirstOrDefault(-1);
        foreach (IReadOnlyList<IReadOnlyList<string>> row in lines[at].Rows.Skip(1).Where(r => r[0].Count > 0))
        {
            ImportedSeat seat = Seat(string.Join(" ", row[0]), null, kind, at);
            string? held = holder > 0 && holder < row.Count ? string.Join(" ", row[holder]) : null, from = organisation > 0 && organisation < row.Count ? string.Join(" ", row[organisation]) : null;
            SeatRole? role = held is null ? null : Role().Match(held) is { Success: true } chairs ? chairs.Value.Contains("vice", StringComparison.OrdinalIgnoreCase) ? SeatRole.ViceChair : SeatRole.Chair : null;
            held = held is null ? null : Role().Replace(held, "").Trim();
            seats.Add(seat with { Role = seat.Role ?? role, Nominator = from is { Length: > 0 } ? from : seat.Nominator, Holder = held is { Length: > 0 } && PersonName().IsMatch(held) ? held : null });
        }
    }

    private static bool IsSeatTable(SourceLine line) => line.Rows[0].Count > 1 && line.Rows[0][0] is ["Seat"];

    // Name and role, or organisation and officer; a row of one cell starts a group.
    private (List<ImportedSeat> Seats, int End) Table(int at)
    {
        var seats = new List<ImportedSeat>();
        SeatKind kind = SeatKind.Voting;
        foreach ((int number, IReadOnlyList<IReadOnlyList<string>> row) in lines[at].Rows.Index())
        {
            string first = string.Join(" ", row[0]), second = row.Count > 1 ? string.Join(" ", row[1]) : "";
            if (GroupOf(first) is { } group)
            {
                kind = group;
                if (first.Split(':', 2) is [_, { Length: > 2 } who]) seats.Add(Seat(who.Trim(), null, group, at));
                continue;
            }

            bool isHead = number == 0 && HeadWords().IsMatch(first) && (second.Length == 0 || HeadWords().IsMatch(second));
            if (isHead || first.Length is 0 or > LongestSeat) continue;
            seats.Add(second.Length > 0 && PersonName().IsMatch(Role().Replace(first, "").Trim()) ? Seat($"{second} {Role().Match(first).Value}".Trim(), Role().Replace(first, "").Trim(), kind, at) : Seat(first, null, kind, at));
        }

        return (seats, at + 1);
    }

    // After a list: groups headed Advisor, Secretary and the like, and a sentence that names advisory bodies.
    private int Advisers(int at, List<ImportedSeat> seats)
    {
        while (at < lines.Count && !lines[at].IsTable)
        {
            if (Advise().Match(lines[at].Text) is { Success: true } said)
            {
                foreach (string body in Names().Split(said.Groups[1].Value).Select(n => n.Trim(' ', ',')).Where(n => n.Length > 0)) seats.Add(Seat(body, null, SeatKind.Advisory, at));
                at++;
            }
            else if (lines[at].Text.Length < 40 && GroupOf(lines[at].Text) is { } kind)
            {
                for (at++; at < lines.Count && !lines[at].IsTable && PersonName().IsMatch(lines[at].Text) && !OrganisationWords().IsMatch(lines[at].Text) && GroupOf(lines[at].Text) is null; at++)
                {
                    string holder = lines[at].Text;
                    bool hasOrganisation = at + 1 < lines.Count && !lines[at + 1].IsTable && OrganisationWords().IsMatch(lines[at + 1].Text) && lines[at + 1].Text.Length < 80;
                    if (hasOrganisation) at++;
                    seats.Add(Seat(hasOrganisation ? lines[at].Text : holder, holder, kind, at));
                }
            }
            else break;
        }

        return at;
    }

    private static ImportedSeat Seat(string text, string? holder, SeatKind kind, int line)
    {
        string title = text.Trim(' ', ';', ',', '.');
        if (title.EndsWith("; and", StringComparison.Ordinal)) title = title[..^5];
        SeatRole? role = Role().Match(title) is { Success: true } chairs ? chairs.Value.Contains("vice", StringComparison.OrdinalIgnoreCase) || chairs.Value.Contains("deputy", StringComparison.OrdinalIgnoreCase) ? SeatRole.ViceChair : SeatRole.Chair : null;
        if (CoOpted().IsMatch(title)) kind = SeatKind.CoOpted;
        title = CoOpted().Replace(Role().Replace(title, ""), "").Trim();
        string? nominator = Nominated().Match(title) is { Success: true } by ? by.Groups.Cast<Group>().Skip(1).First(g => g.Success).Value.Trim(' ', ')') : null;
        return new ImportedSeat(title, kind, role, holder, nominator, line);
    }

    private static SeatKind? GroupOf(string text) =>
        Invited().IsMatch(text) ? SeatKind.Invited
        : Supports().IsMatch(text) ? SeatKind.Support
        : AdviserWords().IsMatch(text) ? SeatKind.Advisory
        : ObserverWords().IsMatch(text) ? SeatKind.Observer : null;

    // “Membership of the Board”, “the membership of the Board will be”; else the heading that it stands under.
    private string NameOf(int at)
    {
        if (OfBody().Match(lines[at].Text) is { Success: true } named) return Capital(named.Groups[1].Value.Trim());
        for (int i = at; i >= 0; i--)
        {
            if (headings.IsHeading(lines[i]) && !Membership().IsMatch(lines[i].Text) && Body().IsMatch(lines[i].Text)) return lines[i].Text.Trim(' ', ':');
        }

        return "Board";
    }

    private static string Capital(string text) => text.Any(char.IsLower) ? char.ToUpperInvariant(text[0]) + text[1..] : text[..1] + text[1..].ToLowerInvariant();

    [GeneratedRegex(@"\bmembership\b|\bmembers (?:are|will be|shall be)\b|\A(?:current )?members\z", RegexOptions.IgnoreCase)]
    private static partial Regex Membership();

    [GeneratedRegex(@"membership.*(:|:-)\s*\z|\b(following|consists? of|comprises?|made up of)\b.*:-?\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Announces();

    [GeneratedRegex(@"membership of the (?!core\b|constituent\b|partnership framework\b)(.{3,60}?)(?=\s*(?:\z|:|,| will | is | shall | and is ))", RegexOptions.IgnoreCase)]
    private static partial Regex OfBody();

    [GeneratedRegex(@"\A(?:Table \d+: )?.*?\b(?:of|to|for) (?:the )?(.+)\z")]
    private static partial Regex Captioned();

    [GeneratedRegex(@"\b(board|executive|group|partnership|forum|committee|panel|LSP|council|assembly)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    [GeneratedRegex(@"\((?:vice[ -]?|deputy )?chair(?:man|person)?\)", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"\s*\(co-?opted\)", RegexOptions.IgnoreCase)]
    private static partial Regex CoOpted();

    [GeneratedRegex(@"nominated by (.+?)\)?\z|\Anomination from (?:the )?(.+)\z|representat(?:ive|ion) (?:from|of|via) (?:the )?(.+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Nominated();

    [GeneratedRegex(@"\A(?:in addition,?\s+)?(.+?)\s+(?:will|shall|may)\s+(?:act|attend|sit|be)\s+in an? advisory\b", RegexOptions.IgnoreCase)]
    private static partial Regex Advise();

    [GeneratedRegex(@",\s*|\s+and\s+(?=[A-Z])")]
    private static partial Regex Names();

    [GeneratedRegex(@"\A(?:(?:Dr|Mr|Mrs|Ms|Cllr|Councillor|Prof|Sir|Rev)\.?\s+)?[\p{Lu}][\p{L}'’-]+(?:\s+[\p{Lu}][\p{L}'’.-]*){1,3}\z")]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\b(council|office|partnership|trust|authority|service|police|university|college|homes|group|agency|board)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OrganisationWords();

    [GeneratedRegex(@"\A(name|organisations?|member|officers?|role|representing|seat|holder|nominee)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HeadWords();

    [GeneratedRegex(@"\binvited\b", RegexOptions.IgnoreCase)]
    private static partial Regex Invited();

    [GeneratedRegex(@"\A(supported by|secretary|secretariat|administrative support|support)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supports();

    [GeneratedRegex(@"\A(advis[eo]rs?|advisory)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AdviserWords();

    [GeneratedRegex(@"\Aobservers?\b", RegexOptions.IgnoreCase)]
    private static partial Regex ObserverWords();
}
