using System.Globalization;
using DocPipeline.Documents.Reading.Structure;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Tests.Documents.Numbering;

public sealed class ListCounterTests
{
    private const int Levels = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_agrees_with_a_plain_replay_of_random_lists(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 50; round++)
        {
            // Two definitions; instances 1 to 6 take turns between them, some with a start of their own.
            int?[] starts = [.. Enumerable.Range(0, 7).Select(_ => random.Next(2) == 0 ? (int?)random.Next(1, 5) : null)];
            var counter = new ListCounter(Part(starts));
            List<(int Id, int Level)> paragraphs = [];
            for (int i = 0; i < 60; i++)
            {
                paragraphs.Add((random.Next(1, 7), random.Next(Levels)));

                Assert.Equal(Replayed(paragraphs, starts), counter.Next(paragraphs[^1].Id, paragraphs[^1].Level));
            }
        }
    }

    [Fact]
    public void A_list_or_level_that_is_not_defined_has_no_label()
    {
        var counter = new ListCounter(Part(new int?[7]));

        Assert.All<string?>([counter.Next(99, 0), counter.Next(1, 8), counter.Next(1, -1), new ListCounter(null).Next(1, 0)], Assert.Null);
    }

    // From the first paragraph anew for each: a row of numbers per definition, empty where nothing was counted since a higher level moved.
    private static string Replayed(List<(int Id, int Level)> paragraphs, int?[] starts)
    {
        var rows = new List<int>[] { [], [] };
        var begun = new HashSet<int>();
        foreach ((int id, int level) in paragraphs)
        {
            List<int> row = rows[id % 2];
            if (begun.Add(id) && starts[id] is not null) row.Clear();
            bool isNew = row.Count <= level;
            while (row.Count <= level) row.Add(row.Count == 0 ? starts[id] ?? 1 : 1);
            row.RemoveRange(level + 1, row.Count - level - 1);
            if (!isNew) row[level]++;
        }

        return string.Join('.', rows[paragraphs[^1].Id % 2].Take(paragraphs[^1].Level + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Numbering Part(int?[] starts)
    {
        var part = new DocumentFormat.OpenXml.Wordprocessing.Numbering();
        for (int definition = 0; definition < 2; definition++)
        {
            part.Append(new AbstractNum(Enumerable.Range(0, Levels).Select(l => new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = string.Join('.', Enumerable.Range(1, l + 1).Select(n => $"%{n}")) }) { LevelIndex = l }))
            { AbstractNumberId = definition });
        }

        for (int id = 1; id < starts.Length; id++)
        {
            var instance = new NumberingInstance(new AbstractNumId { Val = id % 2 }) { NumberID = id };
            if (starts[id] is { } start) instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = 0 });
            part.Append(instance);
        }

        return part;
    }
}
