using DocPipeline.Outbox.Links;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Links;

/// <summary>Codes to the mailbox, and limits to guessing.</summary>
public sealed class OneTimeCodeTests
{
    [Fact]
    public void A_code_is_six_digits_that_work_for_at_least_ten_minutes_and_at_most_twenty()
    {
        string code = OneTimeCode.For(Keys(), Terms(), "sign", Noon);
        Assert.Matches(@"\A[0-9]{6}\z", code);
        Assert.True(Works(code, Noon.AddMinutes(10)));
        Assert.True(Works($"{code[..3]} {code[3..]}", Noon.AddMinutes(19).AddSeconds(59)));
        Assert.False(Works(code, Noon.AddMinutes(20)));
        Assert.False(Works(code, Noon.AddMinutes(-1)));
    }

    [Fact]
    public void A_code_is_for_one_link_one_purpose_and_one_key()
    {
        string code = OneTimeCode.For(Keys(), Terms(), "sign", Noon);
        Assert.False(OneTimeCode.Check(Keys(), Terms(slot: "police"), "sign", code, Noon));
        Assert.False(OneTimeCode.Check(Keys(), Terms(generation: 2), "sign", code, Noon));
        Assert.False(OneTimeCode.Check(Keys(), Terms(), "decline", code, Noon));
        Assert.False(OneTimeCode.Check(Keys(9), Terms(), "sign", code, Noon));
        Assert.True(OneTimeCode.Check(Keys(9, 1), Terms(), "sign", code, Noon));
        Assert.False(Works("", Noon));
        Assert.False(Works(new string('1', 10_000), Noon));
    }

    [Fact]
    public void Codes_are_spread_over_all_numbers()
    {
        int[] firsts = new int[10];
        for (int i = 0; i < 10_000; i++) firsts[OneTimeCode.For(Keys(), Terms(slot: $"slot-{i}"), "sign", Noon)[0] - '0']++;
        Assert.All(firsts, n => Assert.InRange(n, 850, 1_150));
    }

    [Fact]
    public void Five_tries_at_a_code_and_then_none_until_the_time_is_over()
    {
        Archive.Entries.FixedClock clock = new(Noon);
        AttemptLimit limit = new(5, TimeSpan.FromMinutes(20), clock);
        for (int i = 0; i < 5; i++) Assert.True(limit.Take("slot"));
        Assert.False(limit.Take("slot"));
        Assert.True(limit.Take("other"));
        clock.Now += TimeSpan.FromMinutes(20);
        Assert.True(limit.Take("slot"));
    }

    [Fact]
    public void Who_guesses_is_held_off_and_a_right_link_gets_in_even_while_its_round_is_attacked()
    {
        Archive.Entries.FixedClock clock = new(Noon);
        GuessLimit limit = new(clock);
        for (int i = 0; i < 10; i++)
        {
            Assert.True(limit.MayTry("192.0.2.1", Round));
            limit.Wrong("192.0.2.1", Round);
        }

        Assert.False(limit.MayTry("192.0.2.1", Round));
        for (int i = 0; i < 100; i++) limit.Wrong($"198.51.100.{i}", Round);
        Assert.False(limit.MayTry("198.51.100.7", Round));
        Assert.True(limit.MayTry("198.51.100.7", "another-round"));
        Assert.True(limit.MayTry("203.0.113.5", Round));
        clock.Now += TimeSpan.FromMinutes(10);
        Assert.True(limit.MayTry("192.0.2.1", Round));
    }

    [Fact]
    public void Sources_without_end_do_not_fill_the_memory()
    {
        AttemptLimit limit = new(5, TimeSpan.FromMinutes(20), new Archive.Entries.FixedClock(Noon), mostKeys: 100);
        for (int i = 0; i < 1_000; i++) limit.Take($"source {i}");
        Assert.Equal(0, limit.Counted("source 0"));
        Assert.Equal(1, limit.Counted("source 999"));
    }

    private static bool Works(string code, DateTimeOffset at) => OneTimeCode.Check(Keys(), Terms(), "sign", code, at);
}
