using System.Globalization;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Retention;

/// <summary>What keeps an object from being disposed of. The same rules judge a person who asks and an entry that is in the archive.</summary>
internal static class DisposalRules
{
    private static readonly CultureInfo british = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Every reason against it on a day; none when the object is due.</summary>
    internal static IReadOnlyList<Finding> Obstacles(ObjectStanding standing, DateOnly on) =>
        standing.Disposed is { } done ? [Disposed(done)] : [.. standing.Holds.Select(Held), .. Keeping(standing, on) is { } keeping ? (Finding[])[keeping] : []];

    /// <summary>That it was disposed of already.</summary>
    internal static Finding Disposed(DisposedObject done) =>
        RetentionFinding.Of(RetentionFinding.Disposed, $"It was disposed of on {Words(done.Second.On)}, approved by {done.First.By} and {done.Second.By}; its entries and their leaves in the log remain.", "docpipeline archive show lists its entries. What is gone cannot be brought back.");

    /// <summary>Why it is still kept, holds aside; nothing when its time has ended.</summary>
    internal static Finding? Keeping(ObjectStanding standing, DateOnly on)
    {
        if (standing.Term is not { } term)
            return RetentionFinding.Of(RetentionFinding.Unknown, "No entry says how long it is kept, so it is never due.", "File it again: what is filed now states its class.", "an entry with the fact Retention");
        if (term.Years is null) return RetentionFinding.Of(RetentionFinding.Permanent, $"It is kept for good ({term.Class}).", "Keep it.");
        if (standing.KeptUntil is not { } last)
            return RetentionFinding.Of(RetentionFinding.InForce, $"It is in force, and its time counts from the end of that ({term}).", "Where it has ended, say so: docpipeline archive end.");
        return on > last ? null : RetentionFinding.Of(RetentionFinding.NotEnded, $"It is kept until {Words(last)} ({term}).", "Wait until then.", $"a day after {Words(last)}");
    }

    /// <summary>A day as people write it.</summary>
    internal static string Words(DateOnly day) => day.ToString("d MMMM yyyy", british);

    private static Finding Held(LegalHold hold) =>
        RetentionFinding.Of(RetentionFinding.Held, $"It is on hold since {Words(hold.On)} ({hold.Entry}, by {hold.By}): {hold.Reason}{(hold.Reason.EndsWith('.') ? "" : ".")}", "A hold is released by two people: docpipeline archive release.");
}
