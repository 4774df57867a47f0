using DocPipeline.Documents.Comparison.Alignment;

namespace DocPipeline.Tests.Documents.Comparison;

public sealed class ShortestEditTests
{
    [Fact]
    public void It_keeps_as_much_as_the_longest_common_subsequence_has()
    {
        var random = new Random(11);
        for (int i = 0; i < 500; i++)
        {
            int[] one = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => random.Next(6))], other = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => random.Next(6))];

            IReadOnlyList<(int One, int Other, int Length)> matches = ShortestEdit.Match(one, other);

            Assert.Equal(Longest(one, other), matches.Sum(m => m.Length));
            Assert.All(matches, m => Assert.Equal(one[m.One..(m.One + m.Length)], other[m.Other..(m.Other + m.Length)]));
            Assert.All(matches.Zip(matches.Skip(1)), p => Assert.True(p.First.One + p.First.Length <= p.Second.One && p.First.Other + p.First.Length <= p.Second.Other));
        }
    }

    [Fact]
    public void The_heaviest_rise_is_as_heavy_as_any()
    {
        var random = new Random(13);
        for (int i = 0; i < 200; i++)
        {
            (int Old, int New, double Weight)[] pairs = [.. Enumerable.Range(0, 9).Select(_ => (random.Next(8), random.Next(8), (double)random.Next(1, 9))).DistinctBy(p => (p.Item1, p.Item2))];

            double found = HeaviestRise.Of(pairs).Sum(r => pairs.First(p => (p.Old, p.New) == r).Weight);

            double best = Enumerable.Range(0, 1 << pairs.Length).Select(set => pairs.Where((_, k) => (set >> k & 1) == 1).OrderBy(p => p.Old).ToArray())
                .Where(s => s.Zip(s.Skip(1)).All(p => p.First.Old < p.Second.Old && p.First.New < p.Second.New)).Max(s => s.Sum(p => p.Weight));
            Assert.Equal(best, found);
        }
    }

    private static int Longest(int[] one, int[] other)
    {
        int[,] best = new int[one.Length + 1, other.Length + 1];
        for (int i = one.Length - 1; i >= 0; i--)
            for (int j = other.Length - 1; j >= 0; j--) best[i, j] = one[i] == other[j] ? best[i + 1, j + 1] + 1 : Math.Max(best[i + 1, j], best[i, j + 1]);
        return best[0, 0];
    }
}
