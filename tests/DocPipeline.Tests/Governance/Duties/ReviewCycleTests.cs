using DocPipeline.Governance.Duties.Cycles;

namespace DocPipeline.Tests.Governance.Duties;

/// <summary>Properties of cycles of months, over every anchor day that can go wrong.</summary>
public sealed class ReviewCycleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(18)]
    [InlineData(36)]
    public void Over_fifty_years_a_review_done_on_its_day_never_drifts_from_the_day_of_its_anchor(int months)
    {
        for (var from = new DateOnly(2008, 1, 1); from.Year < 2009; from = from.AddDays(1))
        {
            // No month lacks these days.
            if (from.Day is > 1 and < 27) continue;
            var cycle = new ReviewCycle { From = from, Months = months };
            List<DateOnly> done = [];
            for (int number = 1; number * months <= 600; number++)
            {
                (_, DateOnly due, int late) = cycle.After(done);

                Assert.Equal(Math.Min(from.Day, DateTime.DaysInMonth(due.Year, due.Month)), due.Day);
                Assert.Equal(number * months, ((due.Year - from.Year) * 12) + due.Month - from.Month);
                Assert.Equal(0, late);
                done.Add(due);
            }
        }
    }

    [Fact]
    public void The_29th_of_February_is_the_28th_in_three_years_of_four_and_comes_back() => Assert.Equal(
        [new DateOnly(2009, 2, 28), new DateOnly(2010, 2, 28), new DateOnly(2011, 2, 28), new DateOnly(2012, 2, 29)],
        Enumerable.Range(1, 4).Select(new ReviewCycle { From = new DateOnly(2008, 2, 29), Months = 12 }.Occurrence));

    [Fact]
    public void Eighteen_months_from_30_April_2009_are_30_October_2010() =>
        Assert.Equal(new DateOnly(2010, 10, 30), new ReviewCycle { From = new DateOnly(2009, 4, 30), Months = 18 }.Occurrence(1));

    [Fact]
    public void The_next_day_is_always_after_the_last_time_however_late_that_was()
    {
        var cycle = new ReviewCycle { From = new DateOnly(2008, 1, 31), Months = 6 };
        for (int late = -100; late < 1500; late++)
        {
            DateOnly day = new DateOnly(2008, 7, 31).AddDays(late);

            Assert.True(cycle.After([day]).Due > day || late < 0, day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(Math.Max(0, late), cycle.After([day]).DaysLate);
        }
    }

    [Fact]
    public void A_second_review_within_a_cycle_changes_nothing_but_the_last_day()
    {
        var cycle = new ReviewCycle { From = new DateOnly(2009, 4, 30), Months = 12 };

        Assert.Equal((new DateOnly(2010, 4, 1), new DateOnly(2011, 4, 30), 0), cycle.After([new DateOnly(2010, 3, 1), new DateOnly(2010, 4, 1)]));
    }
}
