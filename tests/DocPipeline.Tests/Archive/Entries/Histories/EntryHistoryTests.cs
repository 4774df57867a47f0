namespace DocPipeline.Tests.Archive.Entries.Histories;

public sealed class EntryHistoryTests
{
    private readonly EntryHistory history = new();

    [Fact]
    public void Entries_that_were_filed_at_once_may_come_in_any_order()
    {
        history.Filed(0, 10, 2);
        history.Filed(5, 15, 1);
        history.Read(5, 15, 1);
        Assert.Empty(history.Problems(2, isWhole: true));
    }

    [Fact]
    public void An_entry_that_was_begun_after_another_was_answered_comes_after_it()
    {
        history.Filed(0, 10, 2);
        history.Filed(11, 15, 1);
        Assert.Equal(["v1 was filed after v2 was filed"], history.Problems(2, isWhole: true));
    }

    [Fact]
    public void A_reader_sees_what_was_answered_before_and_not_what_was_begun_after()
    {
        history.Filed(0, 10, 1);
        history.Read(11, 12, 0);
        history.Read(13, 14, 2);
        history.Filed(15, 20, 2);
        Assert.Equal(["0 entries were read after v1 was filed", "v2 was filed after 2 entries were read"], history.Problems(2, isWhole: true));
    }

    [Fact]
    public void What_a_reader_saw_does_not_shrink()
    {
        history.Read(0, 10, 2);
        history.Read(11, 12, 1);
        Assert.Equal(["1 entries were read after 2 entries were read"], history.Problems(2, isWhole: false));
    }

    [Fact]
    public void Numbers_are_unique_and_without_gaps()
    {
        history.Filed(0, 10, 1);
        history.Filed(0, 10, 1);
        history.Filed(0, 10, 3);
        Assert.Equal(["v1 was answered to two requests", "the entries are not numbered from 1 to 3: 1 1 3"], history.Problems(3, isWhole: true));
    }
}
