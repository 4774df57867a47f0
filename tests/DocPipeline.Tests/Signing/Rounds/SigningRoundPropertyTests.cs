using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Tests.Signing.Model;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Signing.Rounds;

/// <summary>What holds in every round, whatever people try: looked at over histories by chance.</summary>
public sealed class SigningRoundPropertyTests(ITestOutputHelper output)
{
    private const int Histories = 400;

    // Of each pair one can happen, not both: whoever comes second is told.
    private static readonly (string One, string Other)[] exclusive =
    [
        ("signed", "signed"), ("signed", "declined"), ("declined", "declined"), ("invited", "invited"), ("invited", "signed"), ("accepted", "rejected"), ("accepted", "accepted"),
        ("rejected", "withdrawn"), ("withdrawn", "withdrawn"), ("delegation-asked", "delegation-asked"), ("delegation-approved", "delegation-refused"), ("delegation-approved", "delegation-approved"),
        ("completed", "completed"), ("completed", "voided"), ("completed", "superseded"), ("voided", "voided"), ("voided", "superseded"), ("completed", "withdrawn"),
    ];

    [Fact]
    public void No_signature_counts_for_another_version()
    {
        int signatures = 0;
        foreach (SigningRound round in Everything().Select(step => step.After))
        {
            foreach (SlotStanding slot in round.Slots.Where(slot => slot.Signature is not null))
            {
                Assert.Equal(round.Terms!.Issued, slot.Signature!.Issued);
                signatures++;
            }
        }

        Assert.True(signatures > Histories, $"{signatures} signatures are too few to show anything");
    }

    [Fact]
    public void A_signature_is_lost_by_nothing_but_its_rejection_or_withdrawal()
    {
        foreach ((SigningRound before, Attempt attempt, SigningRound after) in Everything())
        {
            foreach ((SlotStanding was, SlotStanding now) in before.Slots.Zip(after.Slots).Where(pair => pair.First.Signature is not null))
            {
                if (attempt.Event is SlotRejected or SlotWithdrawn && attempt.Event.Slots.Contains(was.Slot.Id)) continue;
                Assert.Same(was.Signature, now.Signature);
                Assert.Equal(was.SignedAt, now.SignedAt);
                Assert.True(now.Answer == was.Answer || (attempt.Event is SlotAccepted && now.Answer == SlotAnswer.Verified), attempt.ToString());
            }
        }
    }

    [Fact]
    public void An_event_that_is_against_the_rules_changes_nothing_and_is_named()
    {
        foreach ((SigningRound before, Attempt attempt, SigningRound after) in Everything())
        {
            bool isRefused = before.Judge(attempt.Event, attempt.At).Any(finding => finding.Severity == Severity.Error);
            Assert.Equal(before.Count + 1, after.Count);
            Assert.Equal(before.Irregular.Length + (isRefused ? 1 : 0), after.Irregular.Length);
            if (!isRefused) continue;
            Assert.Equal(Look.At(before, attempt.At), Look.At(after, attempt.At));
            Assert.Equal(after.Count, after.Irregular[^1].Number);
            Assert.All(after.Irregular[^1].Why.Where(finding => finding.Severity == Severity.Error), finding => Assert.False(string.IsNullOrWhiteSpace(finding.Suggestion), finding.ToString()));
        }
    }

    [Fact]
    public void After_the_event_that_closes_a_round_nothing_has_an_effect()
    {
        int closed = 0;
        foreach ((SigningRound before, Attempt attempt, SigningRound after) in Everything().Where(step => step.Before.Closing is not null))
        {
            closed++;
            Assert.Same(before.Closing, after.Closing);
            Assert.Equal(before.ClosedAt, after.ClosedAt);
            Assert.Equal(before.Slots, after.Slots);
            Assert.Equal("SIGN-ROUND", Assert.Single(before.Judge(attempt.Event, attempt.At)).Code.Value);
        }

        Assert.True(closed > 100, $"only {closed} attempts at closed rounds");
    }

    [Fact]
    public void A_round_follows_from_its_events_in_order_however_many_are_read_at_once()
    {
        for (int seed = 1; seed <= Histories / 4; seed++)
        {
            IReadOnlyList<Attempt> attempts = History.Of(seed);
            DateTimeOffset end = attempts[^1].At;
            List<string> seen = [];
            SigningRound whole = SigningRound.Unopened;
            List<SigningRound> prefixes = [whole];
            foreach (Attempt attempt in attempts)
            {
                whole = whole.After(attempt.Event, attempt.At);
                prefixes.Add(whole);
                seen.Add(Look.At(whole, end));
            }

            // Read in two pieces it is the same; and what was worked out before has not moved under the feet of who holds it.
            int half = attempts.Count / 2;
            Assert.Equal(seen[^1], Look.At(attempts.Skip(half).Aggregate(prefixes[half], (round, each) => round.After(each.Event, each.At)), end));
            Assert.Equal(seen, prefixes.Skip(1).Select(prefix => Look.At(prefix, end)));
        }
    }

    [Fact]
    public void Of_two_events_that_exclude_one_another_one_at_most_takes_effect_in_either_order()
    {
        Dictionary<(string, string), int> met = exclusive.ToDictionary(pair => pair, _ => 0);
        foreach ((SigningRound round, Attempt attempt, _) in Everything().Where(step => step.Before is { Terms: not null, Closing: null }))
        {
            SigningEvent[] able = [.. Candidates(round).Where(each => round.Judge(each, attempt.At).Count == 0)];
            foreach (SigningEvent one in able)
            {
                foreach (SigningEvent other in able.Where(other => SharePlace(one, other) && met.ContainsKey((one.Word, other.Word))))
                {
                    // A signature that the round does not need may be taken back just before it is completed.
                    if (one is RoundCompleted && other is SlotWithdrawn own && !round.Find(own.Slot)!.Slot.IsRequired) continue;
                    met[(one.Word, other.Word)]++;
                    Assert.True(round.After(one, attempt.At).After(other, attempt.At).Irregular.Length == round.Irregular.Length + 1, $"both happen: {SigningEventText.Write(one)} and {SigningEventText.Write(other)}");
                    Assert.True(round.After(other, attempt.At).After(one, attempt.At).Irregular.Length == round.Irregular.Length + 1, $"both happen: {SigningEventText.Write(other)} and {SigningEventText.Write(one)}");
                }
            }
        }

        output.WriteLine(string.Join(", ", met.Select(pair => $"{pair.Key.Item1} and {pair.Key.Item2}: {pair.Value}")));
        Assert.All(met, pair => Assert.True(pair.Value > 0, $"{pair.Key} was never met"));
    }

    [Fact]
    public void Time_alone_takes_no_signature_and_opens_no_group()
    {
        foreach (SigningRound round in Everything().Select(step => step.After).Where(round => round.Terms is not null))
        {
            foreach (SlotStanding slot in round.Slots)
            {
                SlotState soon = round.StateOf(slot, Acts.Day(0)), late = round.StateOf(slot, Acts.Day(10_000));
                Assert.True(soon == late || (late == SlotState.Expired && soon is SlotState.Open or SlotState.Rejected), $"{soon} became {late}");
            }
        }
    }

    private static bool SharePlace(SigningEvent one, SigningEvent other) => !one.Slots.Any() || !other.Slots.Any() || one.Slots.Intersect(other.Slots).Any();

    private static IEnumerable<SigningEvent> Candidates(SigningRound round)
    {
        foreach (SlotStanding slot in round.Slots)
        {
            string id = slot.Slot.Id.ToString();
            yield return Acts.Sign(id, slot.Generation);
            yield return Acts.Invite(id, slot.Generation + 1, until: 500);
            yield return Acts.Decline(id);
            yield return Acts.Accept(id);
            yield return Acts.Reject(id);
            yield return Acts.Withdraw(id);
            yield return Acts.Ask(id, "p-new");
            yield return Acts.Approve(id);
            yield return Acts.Refuse(id);
        }

        yield return Acts.Complete(round);
        yield return Acts.Void();
        yield return Acts.Supersede();
    }

    private static IEnumerable<(SigningRound Before, Attempt Attempt, SigningRound After)> Everything()
    {
        for (int seed = 5_000; seed < 5_000 + Histories; seed++)
        {
            SigningRound round = SigningRound.Unopened;
            foreach (Attempt attempt in History.Of(seed))
            {
                SigningRound after = round.After(attempt.Event, attempt.At);
                yield return (round, attempt, after);
                round = after;
            }
        }
    }
}
