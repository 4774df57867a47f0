using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Outbox.Messages;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>Which letters follow from the events of a vote. They go into the outbox without names, addresses and links; each goes once.</summary>
internal static class VoteLetters
{
    /// <summary>Hands over the letters of an open vote that a program which died has not. None goes twice.</summary>
    internal static async Task CatchUpAsync(OpenedArchive archive, string vote, CancellationToken cancellationToken)
    {
        if ((await VoteRecords.ReadAsync(archive, vote, cancellationToken).ConfigureAwait(false)).Value is { Vote.Closing: null } open) await TakeAsync(archive, open, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hands over the letters of all events that are not there yet.</summary>
    /// <returns>Why letters could not be taken in: warnings, for the vote is open all the same.</returns>
    internal static async Task<IReadOnlyList<Finding>> TakeAsync(OpenedArchive archive, KeptVote kept, CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        WrittenVote then = WrittenVote.Unopened;
        for (int number = 1; number <= kept.Events.Count; number++)
        {
            (WrittenVote before, VoteEvent each) = (then, kept.Events[number - 1]);
            then = then.After(each, kept.Chain.Events[number - 1].At);
            if (ReferenceEquals(before, then)) continue;
            VoterStanding[] to = each switch { VoteOpened => [.. then.Seats], VoterInvited invited => [then.Find(invited.Seat)!], _ => [] };
            if (to.Length == 0) continue;
            BatchOrder order = new()
            {
                About = kept.Id.Value,
                Request = string.Create(CultureInfo.InvariantCulture, $"event-{number}"),
                Facts = new SortedDictionary<string, string>(StringComparer.Ordinal)
                {
                    ["partnership"] = then.Terms!.Partnership,
                    ["amendment"] = then.Terms.Title,
                    ["body"] = then.Terms.Body,
                    ["vote-by"] = then.Terms.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                },
                Messages = [.. to.Select(seat => Letter(seat, then.Terms!, kept.Chain.Events[number - 1].At))],
            };
            Outcome<AddedBatch> added = await OutboxOf.In(archive).AddAsync(order, sendsNow: false, cancellationToken).ConfigureAwait(false);
            if (added.IsRefused) findings.AddRange(added.Findings.Select(finding => finding with { Severity = Severity.Warning }));
        }

        return findings;
    }

    private static MessageOrder Letter(VoterStanding seat, VoteTerms terms, DateTimeOffset at) => new()
    {
        Kind = MessageKind.VoteInvitation,
        Person = seat.Voter.Person,
        Language = terms.Language == "cy" ? Language.Cy : Language.En,
        Link = new LinkOrder(seat.Voter.Seat, terms.Digest, seat.Generation, KeptVote.EndOf(seat.InvitedAt)),
        Facts = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["organisation"] = seat.Voter.Title },
        DueAt = at,
    };
}
