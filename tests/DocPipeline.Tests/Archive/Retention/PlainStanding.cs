namespace DocPipeline.Tests.Archive.Retention;

/// <summary>Where an object stands, worked out again in the plainest way: a few variables that each event changes. Shares nothing with the program's own.</summary>
internal sealed class PlainStanding
{
    private readonly SortedDictionary<int, string> holds = [];
    private readonly Dictionary<int, string> asked = [];
    private int number;
    private int? years;
    private DateOnly? ended;
    private string? approvedBy;

    internal bool IsDisposed { get; private set; }

    internal int Irregular { get; private set; }

    internal string Said => $"holds {string.Join(',', holds.Select(h => $"{h.Key}{(asked.TryGetValue(h.Key, out string? by) ? $"({by})" : "")}"))}; ended {ended:yyyy-MM-dd}; approved {approvedBy}; disposed {IsDisposed}; irregular {Irregular}";

    internal void Issued(int? forYears)
    {
        if (!Begin(out _)) return;
        (years, ended) = (forYears ?? years, null);
    }

    internal void Ended(DateOnly on)
    {
        if (Begin(out _)) ended = on;
    }

    internal void Held(string by)
    {
        if (Begin(out _)) holds[number] = by;
    }

    internal void Asked(int hold, string by)
    {
        if (!Begin(out _)) return;
        if (!holds.ContainsKey(hold) || !asked.TryAdd(hold, by)) Irregular++;
    }

    internal void Released(int hold, string by)
    {
        if (!Begin(out _)) return;
        if (holds.ContainsKey(hold) && asked.TryGetValue(hold, out string? first) && first != by) holds.Remove(hold);
        else Irregular++;
    }

    internal void Approved(string by, DateOnly on)
    {
        if (!Begin(out _)) return;
        if (IsDue(on)) approvedBy = by;
        else Irregular++;
    }

    internal void Disposed(string by, DateOnly on)
    {
        if (!Begin(out string? first)) return;
        if (IsDue(on) && first is not null && first != by) IsDisposed = true;
        else Irregular++;
    }

    private bool IsDue(DateOnly on) => holds.Count == 0 && years is { } n && ended is { } end && on > end.AddYears(n);

    private bool Begin(out string? approval)
    {
        number++;
        (approval, approvedBy) = (approvedBy, null);
        if (IsDisposed) Irregular++;
        return !IsDisposed;
    }
}
