using DocPipeline.Partnerships.Values;

namespace DocPipeline.Voting;

/// <summary>What is put to the vote in writing, to whom, and until when. It names nobody but by the ids of the contact data.</summary>
internal sealed record VoteTerms
{
    /// <summary>The partnership's name.</summary>
    public required string Partnership { get; init; }

    /// <summary>The body that decides, by name.</summary>
    public required string Body { get; init; }

    /// <summary>What is decided on, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The decision's file in the record.</summary>
    public required string Decision { get; init; }

    /// <summary>The SHA-512 digest of that file: exactly these words are voted on.</summary>
    public required string Digest { get; init; }

    /// <summary>The language of the letters, by its code of ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The last day for answers.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>How many members may ask for a meeting instead; nothing where the rules do not say.</summary>
    public int? MeetingIfAskedBy { get; init; }

    /// <summary>The seats that may vote.</summary>
    public required IReadOnlyList<Voter> Voters { get; init; }

    /// <summary>The first instant at which nobody can vote any more.</summary>
    internal DateTimeOffset ClosesAt => Moment.StartOf(LastDay.AddDays(1)).At;
}
