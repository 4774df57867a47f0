using DocPipeline.Documents.Numbering;

namespace DocPipeline.Tests.Documents.Numbering;

public sealed class OutlineCounterTests
{
    [Theory]
    [InlineData("0 1 1 2 2 1 0 1", "1 1.1 1.2 1.2.1 1.2.2 1.3 2 2.1")]
    [InlineData("1 1 0", "1.1 1.2 2")]
    [InlineData("0 2 2 1", "1 1.1.1 1.1.2 1.2")]
    public void Levels_count_on_until_a_higher_one_moves(string levels, string numbers)
    {
        var counter = new OutlineCounter();

        Assert.Equal(numbers, string.Join(' ', levels.Split(' ').Select(l => counter.Next(l[0] - '0'))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_agrees_with_counting_the_paragraphs_anew_for_each(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++)
        {
            var counter = new OutlineCounter();
            var levels = new List<int>();
            for (int i = 0; i < 40; i++)
            {
                levels.Add(random.Next(OutlineCounter.Levels));

                Assert.Equal(Recounted(levels), counter.Next(levels[^1]));
            }
        }
    }

    // A number at each level: how many paragraphs of that level since the last of a higher one; a level that was passed over counts as 1,
    // and one after it goes on from there.
    private static string Recounted(List<int> levels) => string.Join('.', Enumerable.Range(0, levels[^1] + 1).Select(level =>
    {
        int from = levels.FindLastIndex(l => l < level) + 1;
        int own = levels.Skip(from).Count(l => l == level);
        bool passedOver = levels.Skip(from).SkipWhile(l => l > level).Count() < levels.Count - from;
        return passedOver ? own + 1 : own;
    }));
}
