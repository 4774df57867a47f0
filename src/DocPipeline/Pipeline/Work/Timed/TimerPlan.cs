using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Work.Timed;

/// <summary>When work is done by the clock.</summary>
/// <param name="Name">Which work.</param>
/// <param name="Every">How often; nothing where it is done once a day.</param>
/// <param name="At">At what time of the day in Europe/London, outside of the hour that the change of clocks leaves out or repeats; nothing where it is done more often.</param>
public sealed record TimerPlan(string Name, TimeSpan? Every, TimeOnly? At)
{
    /// <summary>The log is sealed, and what programs that died have left is picked up.</summary>
    public static readonly TimerPlan SealLog = new("seal-log", TimeSpan.FromMinutes(5), null);

    /// <summary>The archive is held against itself, its log and the log's key.</summary>
    public static readonly TimerPlan AuditArchive = new("audit-archive", null, new TimeOnly(2, 30));

    /// <summary>Reviews and duties of all partnerships are judged on this day.</summary>
    public static readonly TimerPlan ReviewCycle = new("review-cycle", null, new TimeOnly(5, 30));

    /// <summary>Whoever has not signed is reminded on the days of the round.</summary>
    public static readonly TimerPlan RemindSignatories = new("remind-signatories", null, new TimeOnly(7, 30));

    /// <summary>Every one.</summary>
    public static IReadOnlyList<TimerPlan> All { get; } = [SealLog, AuditArchive, ReviewCycle, RemindSignatories];

    /// <summary>Whether it is to be done now. What was missed while no program ran is made up once.</summary>
    /// <param name="last">When it was done last; nothing where it never was.</param>
    /// <param name="now">The time.</param>
    public bool IsDue(DateTimeOffset? last, DateTimeOffset now) => last is not { } before || before < LastBefore(now);

    /// <summary>The last time at which it was to be done.</summary>
    internal DateTimeOffset LastBefore(DateTimeOffset now)
    {
        if (Every is { } every) return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % every.Ticks), TimeSpan.Zero);
        DateOnly today = new Moment(now).On;
        DateTimeOffset at = On(today);
        return at <= now ? at : On(today.AddDays(-1));
    }

    // From the middle of the day the offset is that of the whole working day; at these times it is the same.
    private DateTimeOffset On(DateOnly day)
    {
        DateTimeOffset noon = new Moment(Moment.StartOf(day).At.AddHours(14)).Here;
        return new DateTimeOffset(day.ToDateTime(At!.Value), noon.Offset).ToUniversalTime();
    }
}
