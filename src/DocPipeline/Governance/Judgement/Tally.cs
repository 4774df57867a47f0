using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement;

/// <summary>The votes counted in every way in which a rule may count them.</summary>
internal sealed record Tally
{
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
        Totals? totals = judged.Decision.Ballots.Count == 0 ? judged.Decision.Totals : null;
        List<SeatId> inFavour = [.. roll.Votes.Where(v => v.Value == Vote.For).Select(v => v.Key)];
        List<Seat> voting = [.. roll.Members.Where(s => roll.Votes.ContainsKey(s.Id))];
        return new Tally
        {
            For = totals?.For ?? inFavour.Count,
            Against = totals?.Against ?? roll.Votes.Count(v => v.Value == Vote.Against),
            Abstained = totals?.Abstained ?? roll.Votes.Count(v => v.Value == Vote.Abstain),
            Present = totals is null ? roll.Present.Count : totals.Present ?? totals.For + totals.Against + totals.Abstained,
            Members = roll.Members.Count,
            Seats = roll.Electorate.Count,
            InFavour = totals is null ? inFavour.ToHashSet() : null,
            WeightFor = voting.Where(s => roll.Votes[s.Id] == Vote.For).Sum(WeightOf),
            WeightAgainst = voting.Where(s => roll.Votes[s.Id] == Vote.Against).Sum(WeightOf),
            Weight = roll.Members.Sum(WeightOf),
            GroupsFor = GroupsOf(roll.Members).Count(g => IsFor(g, roll)),
            Groups = GroupsOf(roll.Members).Count(),
        };
    }

    /// <summary>The number that a base takes the fraction of.</summary>
    internal long Whole(RuleBase of) => of switch
    {
        RuleBase.VotesCast => For + Against,
        RuleBase.Present => Present,
        RuleBase.Members => Members,
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

    /// <summary>Whether the votes by seat are needed to count so.</summary>
    internal static bool NeedsNames(RuleBase of) => of is RuleBase.Weight or RuleBase.WeightCast or RuleBase.Groups;

    internal static long WeightOf(Seat seat) => seat.Weight ?? 1;

    internal static IEnumerable<IGrouping<string, Seat>> GroupsOf(IEnumerable<Seat> members) => members.GroupBy(s => s.Group ?? s.Id.Value, StringComparer.Ordinal);

    // Within a group its members decide the group's one vote, by more for than against.
    private static bool IsFor(IEnumerable<Seat> group, Roll roll)
    {
        int balance = group.Sum(s => roll.Votes.TryGetValue(s.Id, out Vote vote) ? vote == Vote.For ? 1 : vote == Vote.Against ? -1 : 0 : 0);
        return balance > 0;
    }
}
