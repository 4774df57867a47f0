using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Retention;

namespace DocPipeline.Tests.Archive.Retention;

public sealed class ObjectStandingTests
{
    private static readonly DateOnly start = new(2020, 1, 31);

    /// <summary>Random histories, lawful and not, of people who say whatever they like.</summary>
    [Fact]
    public void A_standing_is_what_a_plain_second_model_says_after_every_event()
    {
        int disposed = 0;
        for (int seed = 0; seed < 3_000; seed++)
        {
            Random random = new(seed);
            PlainStanding plain = new();
            ObjectStanding standing = ObjectStanding.Nothing;
            DateOnly day = start;
            for (int number = 1; number <= 14; number++)
            {
                day = day.AddDays(random.Next(500));
                standing = StandingStep.After(standing, Next(random, number, day, plain));
                string said = $"holds {string.Join(',', standing.Holds.Select(h => $"{h.Entry.Value}{(h.Asked is { } by ? $"({by.By})" : "")}"))}; ended {standing.EndedOn:yyyy-MM-dd}; approved {standing.Approval?.By}; disposed {standing.Disposed is not null}; irregular {standing.Irregular.Count}";
                Assert.True(plain.Said == said, $"seed {seed}, entry {number}: {plain.Said} and {said}");
            }

            if (plain.IsDisposed) disposed++;
        }

        Assert.InRange(disposed, 100, 2_900);
    }

    [Theory]
    [InlineData("Ann Carter", "ann  carter", true)]
    [InlineData("Ann Carter", "\u00A0ANN\u200BCARTER", true)]
    [InlineData("Zoë", "Zoe\u0308", true)]
    [InlineData("Ａｎｎ", "Ann", true)]
    [InlineData("Ann Carter", "Ann Carver", false)]
    public void One_person_is_one_however_the_name_is_typed(string one, string other, bool isSame) => Assert.Equal(isSame, SamePerson.Are(one, other));

    [Theory]
    [InlineData(2020, 2, 29, 6, 2026, 2, 28)]
    [InlineData(2015, 3, 31, 0, 2015, 3, 31)]
    public void A_term_ends_on_the_same_day_so_many_years_later(int year, int month, int day, int years, int endYear, int endMonth, int endDay) =>
        Assert.Equal(new DateOnly(endYear, endMonth, endDay), new RetentionTerm("stated", years, RetentionStart.EndOfForce).LastDay(new DateOnly(year, month, day)));

    [Theory]
    [InlineData("06")]
    [InlineData("201")]
    [InlineData("-1")]
    [InlineData("for ever")]
    public void A_term_that_cannot_be_read_is_none_and_so_nothing_is_due(string years) =>
        Assert.Null(RetentionTerm.In(Keepings.Facts(("Retention", "x"), ("Retention-Years", years), ("Retention-From", "issue"))));

    [Fact]
    public void A_term_is_read_as_it_was_written()
    {
        foreach (RetentionTerm term in (RetentionTerm[])[Keepings.SixYears, new("constitutional", null, RetentionStart.EndOfForce), new("report", 6, RetentionStart.Issue)])
            Assert.Equal(term, RetentionTerm.In(Keepings.Facts([.. term.ToFacts()])));
    }

    private static ArchivedEntry Next(Random random, int number, DateOnly day, PlainStanding plain)
    {
        string by = ((string[])["Ann", "Ben", "Cy"])[random.Next(3)];
        int hold = random.Next(1, number + 1);
        (string, string?) which = ("Hold", string.Create(CultureInfo.InvariantCulture, $"v{hold}"));
        switch (number == 1 ? 0 : random.Next(12))
        {
            case 0:
                int? years = random.Next(4) == 0 ? null : random.Next(3);
                plain.Issued(years);
                return Keepings.Entry(number, "issued", by, day, [.. years is { } n ? new RetentionTerm("stated", n, RetentionStart.EndOfForce).ToFacts() : []]);
            case 1 or 2:
                DateOnly end = day.AddDays(random.Next(-900, 30));
                plain.Ended(end);
                return Keepings.Entry(number, "ended", by, day, ("Ended-On", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            case 3:
                plain.Held(by);
                return Keepings.Entry(number, "held", by, day, ("Reason", "A claim"));
            case 4 or 5:
                plain.Asked(hold, by);
                return Keepings.Entry(number, "release-asked", by, day, which);
            case 6 or 7:
                plain.Released(hold, by);
                return Keepings.Entry(number, "released", by, day, which);
            case 8 or 9:
                plain.Approved(by, day);
                return Keepings.Entry(number, "disposal-approved", by, day, ("Reason", "Due"));
            default:
                plain.Disposed(by, day);
                return Keepings.Entry(number, "disposed", by, day, ("Reason", "Due"));
        }
    }
}
