using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Judging;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;
using static DocPipeline.Tests.Signing.Acts;

namespace DocPipeline.Tests.Signing.Judging;

/// <summary>
/// What can happen in every state of a place and of a round: each state is reached by a history of its own, each event is tried there, and
/// the tables here say in their own words what has to come of it.
/// </summary>
public sealed class RoundTableTests
{
    // What each word of the tables stands for: the answer's code, and how the answer begins or what it holds.
    private static readonly Dictionary<string, (string Code, string Message)> answers = new()
    {
        ["early"] = ("SIGN-SLOT", "It is not the turn of"),
        ["late"] = ("SIGN-SLOT", "to sign is over since"),
        ["signed"] = ("SIGN-SLOT", "has signed already."),
        ["nothing"] = ("SIGN-SLOT", "waits to be looked at."),
        ["unsigned"] = ("SIGN-SLOT", "so there is no signature to take back."),
        ["declined"] = ("SIGN-SLOT", "declined to sign."),
        ["back"] = ("SIGN-SLOT", "took the signature back."),
        ["unasked"] = ("SIGN-SLOT", "has asked that another person sign."),
        ["draft"] = ("SIGN-ROUND", "The round is not open."),
        ["open"] = ("SIGN-ROUND", "The round is open already."),
        ["stopped"] = ("SIGN-ROUND", "The round has stopped, for Dale Council declined to sign."),
        ["closed"] = ("SIGN-ROUND", "The round is closed:"),
        ["missing"] = ("SIGN-INCOMPLETE", "The round cannot be completed yet:"),
    };

    private const string OfPlaces = """
        event               Waiting  Open     Expired  AwaitingAcceptance Verified Rejected Declined Withdrawn
        invited             early    yes      yes      signed             signed   yes      yes      yes
        reminded            early    yes      late     signed             signed   yes      declined back
        bounced             yes      yes      yes      signed             signed   yes      declined back
        viewed              yes      yes      yes      signed             signed   yes      declined back
        signed              early    yes      late     signed             signed   yes      declined back
        accepted            nothing  nothing  nothing  yes                signed   nothing  nothing  nothing
        rejected            early    yes      yes      yes                signed   yes      declined back
        declined            yes      yes      yes      signed             signed   yes      declined back
        delegation-asked    yes      yes      late     signed             signed   yes      declined back
        delegation-approved yes      yes      late     signed             signed   yes      declined back
        delegation-refused  yes      yes      yes      unasked            unasked  yes      unasked  unasked
        withdrawn           unsigned unsigned unsigned yes                yes      unsigned unsigned back
        authority           yes      yes      yes      yes                yes      yes      yes      yes
        extended            yes      yes      yes      signed             signed   yes      declined back
        """;

    // The place at which it is tried: moor has not answered, vale waits to be looked at, dale declined or is late, fell asks to delegate.
    private const string OfRounds = """
        event               Draft    Issued   PartiallySigned Declined Expired  Completed Voided   Superseded
        issued              yes      open     open            open     open     closed    closed   closed
        invited             draft    yes      yes             yes      yes      closed    closed   closed
        reminded            draft    yes      yes             stopped  yes      closed    closed   closed
        bounced             draft    yes      yes             yes      yes      closed    closed   closed
        viewed              draft    yes      yes             yes      yes      closed    closed   closed
        signed              draft    yes      yes             stopped  yes      closed    closed   closed
        accepted            draft    nothing  yes             yes      yes      closed    closed   closed
        rejected            draft    yes      yes             yes      yes      closed    closed   closed
        declined            draft    yes      yes             yes      yes      closed    closed   closed
        delegation-asked    draft    yes      yes             stopped  yes      closed    closed   closed
        delegation-approved draft    yes      yes             yes      yes      closed    closed   closed
        delegation-refused  draft    yes      yes             yes      yes      closed    closed   closed
        withdrawn           draft    unsigned yes             yes      yes      closed    closed   closed
        authority           draft    yes      yes             yes      yes      closed    closed   closed
        extended            draft    yes      yes             yes      yes      closed    closed   closed
        completed           draft    missing  missing         stopped  missing  closed    closed   closed
        voided              draft    yes      yes             yes      yes      closed    closed   closed
        superseded          draft    yes      yes             yes      yes      closed    closed   closed
        """;

    [Fact]
    public void Every_event_at_every_state_of_a_place_is_answered_as_the_table_says()
    {
        List<(string Event, string State, string Answer)> pairs = Read(OfPlaces);
        Assert.Equal(14 * Enum.GetValues<SlotState>().Length, pairs.Distinct().Count());
        Assert.Equal(SigningEventText.Words.Except(["issued", "completed", "voided", "superseded"]).Order(), pairs.Select(pair => pair.Event).Distinct().Order());
        foreach ((string word, string state, string answer) in pairs)
        {
            (SigningRound round, DateTimeOffset now) = PlaceAt(Enum.Parse<SlotState>(state), hasAsked: word != "delegation-asked");
            SlotStanding moor = round.Find(Id("moor"))!;
            Assert.Equal(state, round.StateOf(moor, now).ToString());
            Check(round, Event(word, "moor", moor.Generation, round), now, answer, $"{word} × {state}");
        }
    }

    [Fact]
    public void Every_event_at_every_state_of_a_round_is_answered_as_the_table_says()
    {
        List<(string Event, string State, string Answer)> pairs = Read(OfRounds);
        Assert.Equal(18 * Enum.GetValues<RoundState>().Length, pairs.Distinct().Count());
        Assert.Equal(SigningEventText.Words.Order(), pairs.Select(pair => pair.Event).Distinct().Order());
        foreach ((string word, string state, string answer) in pairs)
        {
            (SigningRound round, DateTimeOffset now) = RoundAt(Enum.Parse<RoundState>(state));
            Assert.Equal(state, round.StateAt(now).ToString());
            string place = word switch { "accepted" or "rejected" or "withdrawn" => state == "Issued" && word == "rejected" ? "moor" : "vale", "delegation-approved" or "delegation-refused" => "fell", _ => "moor" };
            Check(round, Event(word, place, round.Find(Id(place))?.Generation ?? 0, round), now, answer, $"{word} × {state}");
        }
    }

    [Fact]
    public void The_program_s_own_table_has_an_answer_for_every_pair()
    {
        foreach (string word in SigningEventText.Words)
        {
            foreach (RoundGate gate in Enum.GetValues<RoundGate>()) Assert.True(Enum.IsDefined(RoundTable.Of(word, gate)));
            foreach (SlotState state in Enum.GetValues<SlotState>()) Assert.True(Enum.IsDefined(RoundTable.Of(word, state)));
        }
    }

    private static void Check(SigningRound round, SigningEvent each, DateTimeOffset now, string answer, string pair)
    {
        IReadOnlyList<Finding> findings = round.Judge(each, now);
        SigningRound after = round.After(each, now);
        Assert.Equal(round.Count + 1, after.Count);
        if (answer == "yes")
        {
            Assert.True(findings.Count == 0, $"{pair}: {string.Join('\n', findings)}");
            Assert.Empty(after.Irregular);
            return;
        }

        (string code, string message) = answers[answer];
        Assert.True(findings.Count > 0, $"{pair} is allowed");
        foreach (Finding finding in findings)
        {
            Assert.True(finding.Code.Value == code && finding.Message.Contains(message, StringComparison.Ordinal), $"{pair}: {finding}");
            Assert.False(string.IsNullOrWhiteSpace(finding.Suggestion), $"{pair}: nobody says what to do next: {finding}");
        }

        Assert.Equal(round.Slots, after.Slots);
        Assert.Equal(round.Closing, after.Closing);
        Assert.Equal(round.Count + 1, Assert.Single(after.Irregular).Number);
    }

    /// <summary>A round in which moor stands at a state, by what happened; where it can, it has asked that another person sign.</summary>
    private static (SigningRound Round, DateTimeOffset Now) PlaceAt(SlotState state, bool hasAsked)
    {
        SigningEvent[] asks = hasAsked ? [Ask("moor")] : [];
        RoundTerms terms = TermsOf(Slot("vale"), Slot("moor", group: 2, until: 20), Slot("fell", group: 2)) with { GoesOnWithoutDecliners = true };
        SigningRound turn = Round(terms, Invite("vale"), Sign("vale"), Invite("moor"));
        return state switch
        {
            // The first group lost a signature again; moor had been invited, and asks to delegate.
            SlotState.Waiting => (Later(turn, 1, [.. asks, Withdraw("vale")]), Day(2)),
            SlotState.Open => (Later(turn, 1, asks), Day(2)),
            SlotState.Expired => (Later(turn, 1, asks), Day(20)),
            SlotState.AwaitingAcceptance => (Later(turn, 1, Ink("moor")), Day(30)),
            SlotState.Verified => (Later(turn, 1, Sign("moor")), Day(30)),
            SlotState.Rejected => (Later(turn, 1, [Ink("moor"), Reject("moor"), .. asks]), Day(2)),
            SlotState.Declined => (Later(turn, 1, Decline("moor")), Day(30)),
            SlotState.Withdrawn => (Later(turn, 1, Sign("moor"), Withdraw("moor")), Day(30)),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
    }

    private static (SigningRound Round, DateTimeOffset Now) RoundAt(RoundState state)
    {
        if (state == RoundState.Draft) return (SigningRound.Unopened, Day(0));
        SigningRound issued = Round(TermsOf(Slot("moor"), Slot("vale"), Slot("dale", until: 20), Slot("fell")), Invite("moor"), Invite("fell"), Ask("fell"));
        SigningRound partly = Later(issued, 1, Ink("vale"));
        return state switch
        {
            RoundState.Issued => (issued, Day(2)),
            RoundState.PartiallySigned => (partly, Day(2)),
            RoundState.Declined => (Later(partly, 2, Decline("dale")), Day(3)),
            RoundState.Expired => (partly, Day(20)),
            RoundState.Completed => (Later(partly, 2, Accept("vale"), Ink("dale"), Accept("dale"), Sign("moor"), Sign("fell"), new RoundCompleted(new DateOnly(2026, 3, 4))), Day(3)),
            RoundState.Voided => (Later(partly, 2, Void()), Day(3)),
            RoundState.Superseded => (Later(partly, 2, Supersede()), Day(3)),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
    }

    /// <summary>An event that says everything that it has to say.</summary>
    private static SigningEvent Event(string word, string slot, int link, SigningRound round) => word switch
    {
        "issued" => new RoundIssued(TermsOf(Slot("moor"))),
        "invited" => Invite(slot, link + 1, until: 200),
        "reminded" => Remind(slot),
        "bounced" => Bounce(slot, link),
        "viewed" => View(slot, link),
        "signed" => Sign(slot, link),
        "accepted" => Accept(slot),
        "rejected" => Reject(slot),
        "declined" => Decline(slot),
        "delegation-asked" => Ask(slot),
        "delegation-approved" => Approve(slot),
        "delegation-refused" => Refuse(slot),
        "withdrawn" => Withdraw(slot),
        "authority" => Authority(slot),
        "extended" => Extend(slot),
        "completed" => Complete(round),
        "voided" => Void(),
        "superseded" => Supersede(),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private static List<(string Event, string State, string Answer)> Read(string table)
    {
        string[][] lines = [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return [.. from line in lines.Skip(1) from column in Enumerable.Range(1, lines[0].Length - 1) select (line[0], lines[0][column], line[column])];
    }
}
