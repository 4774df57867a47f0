using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Findings;
using DocPipeline.Governance.Amendments;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>Finds the clause that a change names, and checks that it is the one that was meant.</summary>
internal static class ClauseLookup
{
    internal static Outcome<ClauseUnit> Find(IReadOnlyList<ClauseUnit> units, ClauseChange change, ReadPlaces places)
    {
        string name = change.Clause.Trim().TrimStart('#').TrimEnd('.');
        if (name.StartsWith("clause ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("section ", StringComparison.OrdinalIgnoreCase)) name = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        ClauseUnit? unit = units.FirstOrDefault(u => u.Anchor == name) ?? units.FirstOrDefault(u => u.Number == name);
        if (unit is null) return Refused(Unknown(units, change, name, places));
        bool isHeading = unit.Kind is UnitKind.Section or UnitKind.Heading;
        if (change.Text is { } text && isHeading != text.TrimStart().StartsWith('#'))
        {
            return Refused(AmendmentCodes.Text.Error(
                places.Of(change, nameof(ClauseChange.Text)),
                isHeading ? $"‘{change.Clause}’ names {Scope(unit)} with all that stands under it, and the new words do not begin with a heading." : $"‘{change.Clause}’ names {unit.Where}, and the new words begin with a heading.",
                isHeading ? "a heading such as ‘# Membership’, and the text under it" : "the words of the clause",
                isHeading ? "Begin with the heading, or name the clause that is meant." : "Leave the heading out, or name the section that is meant."));
        }

        if (change.Was is not { } was || Says(unit, was)) return Outcome.Done(unit);
        return Refused(new Finding(AmendmentCodes.OtherWords, Severity.Error, $"{char.ToUpperInvariant(unit.Where[0])}{unit.Where[1..]} does not say what the change expects there.")
        {
            Place = places.Of(change, nameof(ClauseChange.Was)),
            Evidence = "It says: " + unit.Words(),
            Expected = "the words that stand there now",
            Suggestion = units.FirstOrDefault(u => u.Kind != UnitKind.Entry && Says(u, was)) is { } meant ? $"Name {meant.Where} if that is meant: these are its words." : "Name the clause that is meant, or correct the words.",
        });
    }

    private static string Scope(ClauseUnit unit) => unit.Where.StartsWith("the heading of ", StringComparison.Ordinal) ? unit.Where["the heading of ".Length..] : unit.Where;

    private static bool Says(ClauseUnit unit, string was)
    {
        string expected = TermsText.Folded(was.Replace("**", "", StringComparison.Ordinal)), found = TermsText.Folded(unit.Words());
        return expected.EndsWith("...", StringComparison.Ordinal) ? found.StartsWith(expected[..^3].TrimEnd(), StringComparison.OrdinalIgnoreCase) : string.Equals(found, expected, StringComparison.OrdinalIgnoreCase);
    }

    private static Finding Unknown(IReadOnlyList<ClauseUnit> units, ClauseChange change, string name, ReadPlaces places)
    {
        bool isNumber = name.Length > 0 && char.IsAsciiDigit(name[0]);
        string? near = isNumber ? units.LastOrDefault(u => u.Number is { } number && name.StartsWith(number, StringComparison.Ordinal))?.Number : Nearest.To(name, units.Select(u => u.Anchor).OfType<string>());
        return AmendmentCodes.UnknownClause.Error(
            places.Of(change, nameof(ClauseChange.Clause)), $"The version has no clause ‘{change.Clause}’.", "the anchor of a section or clause, such as quorum, or a number such as 4.2 that stands in this version",
            near is null ? "Look it up in the text of the version, or put an edited copy of the text in place of ‘changes’." : isNumber ? $"The last that is there under it is {near}: name that one, or the one that is meant." : $"Write ‘{near}’.");
    }

    private static Outcome<ClauseUnit> Refused(Finding finding) => Outcome.Refused<ClauseUnit>([finding]);
}
