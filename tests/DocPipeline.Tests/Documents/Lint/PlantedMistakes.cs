using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Lint.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>Mistakes as people make them, for every class that a document alone can show.</summary>
internal static class PlantedMistakes
{
    internal static readonly PlantedMistake[] All =
    [
        new(LintClasses.RuleConflict, RuleConflict), new(LintClasses.RuleMissing, RuleMissing), new(LintClasses.ReviewConflict, ReviewConflict),
        new(LintClasses.ConfidentialityConflict, Confidentiality), new(LintClasses.RuleTwice, RuleTwice), new(LintClasses.MixedWording, MixedWording), new(LintClasses.RightAsDuty, RightAsDuty),
        new(LintClasses.DuplicateSignatory, DuplicateSignatory), new(LintClasses.SignatoryMembership, SignatoryMembership), new(LintClasses.NotInComposition, NotInComposition),
        new(LintClasses.Addressee, Addressee),
        .. PlantedReferences.All, .. PlantedNumbers.All,
    ];

    private static string? RuleConflict(Draft draft)
    {
        (string, string) pair = Pick(
            draft,
            ("A meeting has a quorum when one third of the members are there.", "The quorum of a meeting is one half of the members."),
            ("The papers for a meeting must be sent at least eleven days before it.", "The agenda is sent in advance, three weeks before the meeting."),
            ("Members must be present at 75% of the meetings: their attendance is recorded.", "Attendance must reach 60% in a year."),
            ("The Steering Group meets monthly.", "The Steering Group meets quarterly."),
            ("The constitution may be amended by a majority of two thirds of the members.", "An amendment of the constitution needs a majority of three quarters of the members."),
            ("Where it is decided to dissolve the body, two thirds of those who vote must be for it, by a majority vote of two thirds.", "The body is dissolved by a majority of four fifths of the members who vote."),
            ("A copy of the minutes is sent within ten days.", "Copies of the minutes are sent within three weeks."));
        return draft.Insert(pair.Item1) is null || draft.Insert(pair.Item2) is null ? null : Own(pair.Item1, pair.Item2);
    }

    private static string? RuleMissing(Draft draft)
    {
        (string[] words, string rule) = Pick(draft, (["quorum", "quorate"], "quorum"), (["casting vote", " tied", " tie "], "tie"), (["dissol", "wound up"], "dissolution"), ((string[])["majority", "consensus", "unanim"], "majority"));
        LintDocument before = draft.Before;
        if (draft.HitsBefore.Any(h => h.Class == LintClasses.RuleMissing && h.Message.Contains($"({rule}", StringComparison.Ordinal)) || before.Nature is DocumentNature.Other or DocumentNature.Report) return null;
        if (before.Nature == DocumentNature.TermsOfReference && rule != "quorum") return null;
        if (before.Nature == DocumentNature.Agreement && rule is "tie" or "dissolution") return null;
        Paragraph[] said = [.. draft.Body.Descendants<Paragraph>().Where(p => words.Any(w => p.InnerText.Contains(w, StringComparison.OrdinalIgnoreCase)))];
        if (said.Length == 0) return null;
        foreach (Paragraph paragraph in said) Draft.Say(paragraph, "What follows is left as it was before.");
        return $"({rule}";
    }

    private static string? ReviewConflict(Draft draft)
    {
        string what = draft.One("agreement", "constitution", "protocol", "document", "handbook");
        string one = $"This {what} must be reviewed {draft.One("every year", "annually", "each year")}.", other = $"The members review this {what} {draft.One("every two years", "once in every three years", "every 18 months")}.";
        return draft.Insert(one) is null || draft.Insert(other) is null ? null : Own(what);
    }

    private static string? Confidentiality(Draft draft)
    {
        if (draft.Any(draft.Prose) is not { } place) return null;
        string secret = draft.One("What members learn at a meeting must be treated as confidential.", "Information that members receive is held in confidence.", "Papers are kept strictly confidential.");
        place.InsertAfterSelf(Draft.Like(place, draft.One("Information will be shared with all partners.", "All information must be shared among the members.", "Information on cases is passed on to the other agencies.")));
        place.InsertAfterSelf(Draft.Like(place, secret));
        return Own("nformation");
    }

    private static string? RuleTwice(Draft draft)
    {
        string one = draft.One("Matters are decided by a simple majority of those who vote.", "A simple majority decides.", "Questions are settled by a majority vote.");
        string other = draft.One("Where members disagree, a majority vote settles the matter.", "In a vote a simple majority is enough.");
        return draft.Insert(one) is null || draft.Insert(other) is null ? null : "ordinary decisions";
    }

    private static string? MixedWording(Draft draft)
    {
        (string, string) pair = Pick(
            draft,
            ("It needs a three-quarters majority of the group.", "It needs a three quarters majority of the group."),
            ("A two-fifths majority of the group is for it.", "A two-fifth majority of the group is for it."),
            ("It is for those persons present and voting to say.", "It is for the representatives present and voting to say."));
        return draft.Insert(pair.Item1) is null || draft.Insert(pair.Item2) is null ? null : Own(pair.Item2, pair.Item1);
    }

    private static string? RightAsDuty(Draft draft)
    {
        string duty = draft.One("provide figures to the group", "ensure that papers are read", "attend every meeting", "comply with the rules of the group", "submit a report each year", "contribute to the costs");
        string head = draft.One("Responsibilities", "Duties", "Obligations");
        List<string[]> rows = [["Be heard", "Hear others"], ["Receive the papers in time", "Read them"], ["Vote", "Accept the result"], ["To " + duty, "Keep to the dates"]];
        rows = [.. rows.OrderBy(_ => draft.Random.Next())];
        return draft.InsertTable([["Rights", head], .. rows]) ? duty.Split(' ')[0] : null;
    }

    private static string? DuplicateSignatory(Draft draft)
    {
        Paragraph[] blocks = [.. draft.Body.Descendants<Paragraph>().Where(p => Draft.StyleOf(p) == "SignFor" && p.InnerText.Length > 4).OrderBy(_ => draft.Random.Next())];
        if (blocks.Length >= 2)
        {
            Draft.Say(blocks[0], blocks[1].InnerText);
            return Name(blocks[1].InnerText);
        }

        string[] names = [.. ((string[])["Aldermoor Borough Council", "Harbour Trust", "Northmoor Fire Authority"]).OrderBy(_ => draft.Random.Next())];
        return draft.InsertTable([[$"For {names[0]}\nSigned\nDate", $"For {names[1]}\nSigned\nDate"], [$"For the {names[0]}\nSigned\nDate", $"For {names[2]}\nSigned\nDate"]]) ? names[0] : null;
    }

    private static string? SignatoryMembership(Draft draft)
    {
        LintDocument before = draft.Before;
        if (draft.HitsBefore.Any(h => h.Class == LintClasses.SignatoryMembership)) return null;
        Paragraph[] blocks = [.. draft.Body.Descendants<Paragraph>().Where(p => Draft.StyleOf(p) == "SignFor" && p.InnerText.Length > 4)];
        if (blocks.Length >= 3)
        {
            Draft.Say(draft.Any(blocks)!, "For Aldermoor Harbour Trust");
            return "Aldermoor Harbour Trust";
        }

        // Who signs is made up from who belongs, one left out.
        string[] organisations = [.. before.Memberships.Where(m => m.IsVoting).OrderByDescending(m => m.Members.Count).Take(1).SelectMany(m => m.Members).Select(m => m.Organisation).OfType<string>().Where(o => o != "Not stated").Distinct()];
        if (organisations.Length < 5 || blocks.Length > 0) return null;
        string left = organisations[draft.Random.Next(organisations.Length)];
        return draft.InsertTable([.. organisations.Where(o => o != left).Select(o => (string[])[$"For {o}\nSigned\nDate", ""])]) ? left : null;
    }

    private static string? NotInComposition(Draft draft)
    {
        string name = draft.One("Aldermoor Harbour Trust", "Society of Antiquaries", "Lighthouse Keepers Union", "Moorland Railway Company");
        TableRow? row = draft.Body.Descendants<Table>()
            .Where(t => t.PreviousSibling<Paragraph>() is { } caption && caption.InnerText.Contains("Members of", StringComparison.Ordinal) && draft.Before.Body.Any(l => l.Text.Contains("members of the", StringComparison.OrdinalIgnoreCase) && l.Text.EndsWith("are:", StringComparison.Ordinal)))
            .SelectMany(t => t.Elements<TableRow>().Skip(1)).OrderBy(_ => draft.Random.Next()).FirstOrDefault();
        if (row is not null && row.Elements<TableCell>().Count() >= 2 && draft.Id != "agreement")
        {
            var copy = (TableRow)row.CloneNode(true);
            TableCell[] cells = [.. copy.Elements<TableCell>()];
            Draft.Say(cells[0].Descendants<Paragraph>().First(), "Harbour Master");
            Draft.Say(cells[1].Descendants<Paragraph>().First(), name);
            row.InsertAfterSelf(copy);
            return name;
        }

        if (draft.Any(draft.Bullets) is not { } bullet || draft.Any(draft.Prose) is not { } place) return null;
        place.InsertAfterSelf(Draft.Like(place, $"The constituent bodies, which include the Forum and the {draft.One("Harbour", "Moorland", "Lighthouse")} Keepers Board, work together."));
        OpenXmlElement last = place.InsertAfterSelf(Draft.Like(place, "The constituent bodies are:"));
        foreach (string body in (string[])["the Forum;", "the Executive;", "the Local Councils; and", "the Support Groups."]) last = last.InsertAfterSelf(Draft.Like(bullet, body));
        return "Keepers Board";
    }

    private static string? Addressee(Draft draft)
    {
        if (draft.Before.Lines.Any(l => l.Text.StartsWith("Report to", StringComparison.Ordinal)) is false)
        {
            Paragraph first = draft.Body.Descendants<Paragraph>().First(p => p.InnerText.Length > 0);
            first.InsertBeforeSelf(Draft.Like(first, $"Report to {draft.One("Aldermoor Joint Panel", "the Harbour Committee", "Moorland Assembly")}"));
        }

        string asked = draft.One("Cabinet", "Council");
        string sentence = draft.One($"The {asked} is asked to note this report.", $"The {asked} is recommended to agree the changes.");
        if (draft.Insert(sentence) is not null) return asked;
        Paragraph? last = draft.Body.Elements<Paragraph>().LastOrDefault(p => p.InnerText.Length > 30);
        return last?.InsertAfterSelf(Draft.Like(last, sentence)) is null ? null : asked;
    }

    private static (T1, T2) Pick<T1, T2>(Draft draft, params (T1, T2)[] choices) => choices[draft.Random.Next(choices.Length)];

    // Whatever of the planted sentences a finding names will do.
    private static string Own(params string[] sentences) => string.Join('\u0001', sentences);

    private static string Name(string line) => line.StartsWith("For ", StringComparison.Ordinal) ? line[4..] : line;
}
