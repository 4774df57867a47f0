using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Retention;

/// <summary>The standing of an object after one more entry.</summary>
internal static class StandingStep
{
    internal static ObjectStanding After(ObjectStanding before, ArchivedEntry entry)
    {
        ObjectStanding next = before with { Last = entry.Number, Approval = null };
        if (before.Disposed is not null) return Against(next, entry, "the object had been disposed of, and nothing is filed after that");
        next = next with { Term = RetentionTerm.In(entry.Note.Facts) ?? before.Term };
        return entry.Note.Event switch
        {
            RetentionEvents.Held => next with { Holds = [.. before.Holds, new LegalHold(entry.Number, entry.User.Name, Day(entry), ReasonOf(entry))] },
            RetentionEvents.ReleaseAsked => AfterAsking(next, entry),
            RetentionEvents.Released => AfterRelease(next, entry),
            RetentionEvents.Approved => AfterApproval(next, entry),
            RetentionEvents.Disposed => AfterDisposal(before, next, entry),
            { } word when RetentionEvents.Filings.Contains(word) => next with { FiledOn = Day(entry), EndedOn = null },
            { } word when RetentionEvents.Endings.Contains(word) => next with { EndedOn = EndIn(entry) },
            _ => next,
        };
    }

    /// <summary>What one person said in an entry.</summary>
    internal static RetentionStep StepOf(ArchivedEntry entry) => new(entry.Number, entry.Inventory.Digest, entry.User.Name, entry.CreatedAt, ReasonOf(entry));

    /// <summary>The last day of force that an entry states; without one that can be read, the day on which it was filed: later, and so never too early.</summary>
    internal static DateOnly EndIn(ArchivedEntry entry) =>
        entry.Note.Facts.TryGetValue(RetentionEvents.EndedOn, out string? text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : Day(entry);

    private static ObjectStanding AfterAsking(ObjectStanding next, ArchivedEntry entry) =>
        HoldOf(next, entry) is not { } hold ? Against(next, entry, "no such hold stands")
        : hold.Asked is not null ? Against(next, entry, "its release had been asked for before")
        : next with { Holds = [.. next.Holds.Select(each => each == hold ? hold with { Asked = StepOf(entry) } : each)] };

    private static ObjectStanding AfterRelease(ObjectStanding next, ArchivedEntry entry) =>
        HoldOf(next, entry) is not { } hold ? Against(next, entry, "no such hold stands")
        : hold.Asked is not { } asked ? Against(next, entry, "nobody had asked for the release, and two have to agree")
        : SamePerson.Are(asked.By, entry.User.Name) ? Against(next, entry, "the person who asked for the release cannot be the one who agrees")
        : next with { Holds = [.. next.Holds.Where(each => each != hold)] };

    private static ObjectStanding AfterApproval(ObjectStanding next, ArchivedEntry entry) =>
        DisposalRules.Obstacles(next, Day(entry)) is [var first, ..] ? Against(next, entry, Said(first)) : next with { Approval = StepOf(entry) };

    private static ObjectStanding AfterDisposal(ObjectStanding before, ObjectStanding next, ArchivedEntry entry) =>
        DisposalRules.Obstacles(before, Day(entry)) is [var first, ..] ? Against(next, entry, Said(first))
        : before.Approval is not { } approval ? Against(next, entry, "the entry before it is no approval of the disposal, and two have to agree")
        : SamePerson.Are(approval.By, entry.User.Name) ? Against(next, entry, "the two who approved it are one person")
        : next with { Disposed = new DisposedObject(approval, StepOf(entry)) };

    private static ObjectStanding Against(ObjectStanding standing, ArchivedEntry entry, string why) => standing with { Irregular = [.. standing.Irregular, (entry.Number, why)] };

    private static LegalHold? HoldOf(ObjectStanding standing, ArchivedEntry entry) =>
        entry.Note.Facts.TryGetValue(RetentionEvents.Hold, out string? id) ? standing.Holds.FirstOrDefault(hold => hold.Entry.ToString() == id) : null;

    private static string Said(Finding finding) => char.ToLowerInvariant(finding.Message[0]) + finding.Message[1..].TrimEnd('.');

    private static string ReasonOf(ArchivedEntry entry) => entry.Note.Facts.GetValueOrDefault(RetentionEvents.Reason, "");

    private static DateOnly Day(ArchivedEntry entry) => DateOnly.FromDateTime(entry.CreatedAt.UtcDateTime);
}
