using System.Globalization;
using DocPipeline.Pipeline.Work.Timed;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline.Work;

public sealed class TimedWorkTests : IDisposable
{
    private readonly WorkPlace place = new();
    private readonly TimedWork timers;

    public TimedWorkTests() => timers = new TimedWork(place.Office, place.Jobs);

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("2026-04-01T06:29:59Z", false)]
    [InlineData("2026-04-01T06:30:00Z", true)]
    [InlineData("2026-04-02T06:29:59Z", true)]
    public void A_daily_timer_is_due_once_its_time_in_london_has_come(string now, bool isDue) =>
        Assert.Equal(isDue, TimerPlan.RemindSignatories.IsDue(At("2026-03-31T07:00:00Z"), At(now)));

    [Theory]
    [InlineData("2026-03-28T07:30:00Z")]
    [InlineData("2026-03-29T06:30:00Z")]
    [InlineData("2026-10-24T06:30:00Z")]
    [InlineData("2026-10-25T07:30:00Z")]
    public void On_the_days_on_which_clocks_change_the_time_is_that_of_the_wall(string at)
    {
        Assert.Equal(At(at), TimerPlan.RemindSignatories.LastBefore(At(at)));
        Assert.Equal(At(at), TimerPlan.RemindSignatories.LastBefore(At(at).AddHours(20)));
    }

    [Theory]
    [InlineData("2026-04-01T09:04:59Z", false)]
    [InlineData("2026-04-01T09:05:00Z", true)]
    public void The_log_is_sealed_every_five_minutes(string now, bool isDue) => Assert.Equal(isDue, TimerPlan.SealLog.IsDue(At("2026-04-01T09:00:00Z"), At(now)));

    [Fact]
    public void What_was_missed_for_a_week_is_made_up_once()
    {
        DateTimeOffset now = At("2026-04-08T12:00:00Z");

        Assert.All(TimerPlan.All, plan => Assert.True(plan.IsDue(At("2026-04-01T12:00:00Z"), now)));
        Assert.All(TimerPlan.All, plan => Assert.False(plan.IsDue(now, now)));
        Assert.All(TimerPlan.All, plan => Assert.True(plan.IsDue(last: null, now)));
    }

    [Fact]
    public async Task Each_run_is_kept_with_what_it_came_to()
    {
        await place.PushAsync("one");
        await place.PushAsync("two", TestRecord.Refused());

        foreach (TimerPlan plan in TimerPlan.All) await timers.RunAsync(plan, default);

        foreach (TimerPlan plan in TimerPlan.All)
        {
            TimerRun run = (await timers.LastAsync(plan, default))!;
            Assert.Equal((plan.Name, place.Clock.Now), (run.Timer, run.At));
            Assert.NotEqual("", run.Note);
        }

        Assert.Equal("No key seals the log here.", (await timers.LastAsync(TimerPlan.SealLog, default))!.Note);
    }

    [Fact]
    public async Task The_reviews_of_a_day_are_judged_once_and_a_record_with_mistakes_says_why_it_is_not()
    {
        await place.PushAsync("one");
        await place.PushAsync("two", TestRecord.Refused());
        await timers.RunAsync(TimerPlan.ReviewCycle, default);
        await place.PushAsync("three");
        await timers.RunAsync(TimerPlan.ReviewCycle, default);

        ReviewDay first = (await ReviewDays.LastAsync(place.Store, default))!;
        Assert.Equal(new DateOnly(2026, 4, 1), first.On);
        Assert.Equal(["one", "two"], first.Partnerships.Select(each => each.Partnership));
        Assert.Empty(first.Partnerships[0].Findings);
        Assert.NotEmpty(first.Partnerships[1].Findings);

        place.Clock.Now += TimeSpan.FromDays(1);
        await timers.RunAsync(TimerPlan.ReviewCycle, default);
        Assert.Equal(3, (await ReviewDays.LastAsync(place.Store, default))!.Partnerships.Count);
    }

    [Fact]
    public async Task A_check_that_finds_something_or_cannot_be_made_is_kept_as_such()
    {
        Assert.Null(await Audits.LastAsync(place.Store, default));
        await place.PushAsync("one");
        await timers.RunAsync(TimerPlan.AuditArchive, default);

        // There is no public key in this office: the check cannot be made, and that is no soundness.
        AuditOutcome outcome = (await Audits.LastAsync(place.Store, default))!;
        Assert.False(outcome.IsSound);
        Assert.Equal("ARCHIVE-KEY-NOT-THERE", outcome.Findings[0].Code.Value);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
