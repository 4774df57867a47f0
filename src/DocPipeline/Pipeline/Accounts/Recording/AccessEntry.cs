namespace DocPipeline.Pipeline.Accounts.Recording;

/// <summary>That somebody read something that is told of, or did something. It is written before they have their answer.</summary>
public sealed record AccessEntry
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: an account's id, “link of …”, or “nobody”. Never a name and never an address.</summary>
    public required string Who { get; init; }

    /// <summary>What, in a few words.</summary>
    public required string What { get; init; }

    /// <summary>The partnership; absent where it is about none.</summary>
    public string? Partnership { get; init; }

    /// <summary>Which document, round, account and so on the address named, by name. A secret in an address is not among them.</summary>
    public IReadOnlyDictionary<string, string> Of { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The pattern of the address, never the address itself: that may hold a link's secret.</summary>
    public required string Route { get; init; }

    /// <summary>The request's id, as it stands in the program's log.</summary>
    public required string Request { get; init; }
}
