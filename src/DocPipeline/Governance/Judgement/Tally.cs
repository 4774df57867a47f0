using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement;

/// <summary>The votes counted in every way in which a rule may count them.</summary>
internal sealed record Tally
{
    private Func<string, Tally>? among;

    internal required long For { get; init; }

    internal required long Against { get; init; }

    internal required long Abstained { get; init; }

    internal required long Present { get; init; }

    internal required long Members { get; init; }

    internal required long Seats { get; init; }

    /// <summary>Who voted for; nothing where the votes by seat are not known.</summary>
    internal required IReadOnlySet<SeatId>? InFavour { get; init; }

    internal required long WeightFor { get; init; }

    internal required long WeightAgainst { get; init; }

    internal required long Weight { get; init; }

    internal required long GroupsFor { get; init; }

    internal required long Groups { get; init; }

    /// <summary>Whether anybody voted or abstained.</summary>
    internal bool IsTaken => For + Against + Abstained > 0;

    /// <summary>Counts the votes of a case.</summary>
    internal static Tally Of(Case judged, Roll roll)
    {
        Tally all = Of(judged, roll, _ => true);
        all.among = named => Of(judged, roll, s => s.Classes.Contains(named));
        return all;
    }

    /// <summary>The votes of a class of seats alone; all of them where no class is named.</summary>
    internal Tally Among(string? named) => named is null || among is null ? this : among(named);

    private static Tally Of(Case judged, Roll roll, Func<Seat, bool> isCounted)
    {
        Totals? totals = judged.Decision.Ballots.Count == 0 ? judged.Decision.Totals : null;
        List<Seat> members = [.. roll.Members.Where(isCounted)];
        List<Seat> present = [.. roll.Present.Where(isCounted)];
        ILookup<Vote, Seat> voted = members.Where(s => roll.Votes.ContainsKey(s.Id)).ToLookup(s => roll.Votes[s.Id]);
        return new Tally
        {
            For = totals?.For ?? voted[Vote.For].Count(),
            Against = totals?.Against ?? voted[Vote.Against].Count(),
            Abstained = totals?.Abstained ?? voted[Vote.Abstain].Count(),
            Present = totals is null || roll.HasNames ? present.Count : totals.Present ?? totals.For + totals.Against + totals.Abstained,
            Members = members.Count,
            Seats = roll.Electorate.Count(isCounted),
            InFavour = totals is null ? voted[Vote.For].Select(s => s.Id).ToHashSet() : null,
            WeightFor = voted[Vote.For].Sum(WeightOf),
            WeightAgainst = voted[Vote.Against].Sum(WeightOf),
            Weight = members.Sum(WeightOf),
            GroupsFor = GroupsOf(members).Count(g => IsFor(g, roll)),
            Groups = GroupsOf(members).Count(),
        };
    }

    /// <summary>The number that a base takes the fraction of.</summary>
    internal long Whole(RuleBase of) => of switch
    {
        RuleBase.VotesCast => For + Against,
        RuleBase.Present => Present,
        RuleBase.Members or RuleBase.Membership => Members,
        RuleBase.Seats => Seats,
        RuleBase.Weight => Weight,
        RuleBase.WeightCast => WeightFor + WeightAgainst,
        _ => Groups,
    };

    /// <summary>The votes for, counted as the base counts.</summary>
    internal long Part(RuleBase of) => of switch
    {
        RuleBase.Weight or RuleBase.WeightCast => WeightFor,
        RuleBase.Groups => GroupsFor,
        _ => For,
    };

    /// <summary>Whether the votes reach a test.</summary>
    internal bool Reaches(ThresholdTest test)
    {
        Tally counted = Among(test.Among);
        return test.IsReachedBy(counted.Part(test.Of), counted.Whole(test.Of));
    }

    /// <summary>Whether the votes by seat are needed to judge a test.</summary>
    internal static bool NeedsNames(ThresholdTest test) => test.Among is not null || NeedsNames(test.Of);

    /// <summary>Whether the votes by seat are needed to count so.</summary>
    internal static bool NeedsNames(RuleBase of) => of is RuleBase.Weight or RuleBase.WeightCast or RuleBase.Groups;

    internal static long WeightOf(Seat seat) => seat.Weight ?? 1;

    internal static IEnumerable<IGrouping<string, Seat>> GroupsOf(IEnumerable<Seat> members) => members.GroupBy(s => s.Group ?? $"a seat of no group: {s.Id}", StringComparer.Ordinal);

    // Within a group its members decide the group's one vote, by more for than against.
    private static bool IsFor(IEnumerable<Seat> group, Roll roll)
    {
        int balance = group.Sum(s => roll.Votes.TryGetValue(s.Id, out Vote vote) ? vote == Vote.For ? 1 : vote == Vote.Against ? -1 : 0 : 0);
        return balance > 0;
    }
}
