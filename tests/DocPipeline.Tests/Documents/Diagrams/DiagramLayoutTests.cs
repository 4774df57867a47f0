using System.Globalization;
using DocPipeline.Documents.Diagrams;

namespace DocPipeline.Tests.Documents.Diagrams;

/// <summary>Where boxes and lines of a structure diagram come to stand: on structures of many shapes, the same in every run.</summary>
public sealed class DiagramLayoutTests
{
    private const int Shapes = 400;

    [Fact]
    public void Boxes_never_overlap_and_stay_within_the_width_of_the_text() => OnMany((_, layout) =>
    {
        Assert.InRange(layout.Width, 1, DiagramLayout.FullWidth);
        Assert.InRange(layout.Height, 1, DiagramLayout.MostHeight);
        Assert.All(layout.Boxes, b => Assert.True(b.Left >= 0 && b.Top >= 0 && b.Right <= layout.Width && b.Bottom <= layout.Height));
        Assert.All(Pairs(layout.Boxes), p => Assert.True(p.One.Right < p.Other.Left || p.Other.Right < p.One.Left || p.One.Bottom < p.Other.Top || p.Other.Bottom < p.One.Top));
    });

    [Fact]
    public void A_line_leaves_below_the_upper_body_and_ends_on_each_that_reports_to_it() => OnMany((structure, layout) =>
    {
        Dictionary<string, DiagramBox> boxes = layout.Boxes.ToDictionary(b => b.Body);
        foreach (BodyFacts body in structure.Bodies)
        {
            foreach (string above in body.ReportsTo)
            {
                (DiagramBox upper, DiagramBox lower) = (boxes[above], boxes[body.Id]);
                List<DiagramLine> lines = [.. layout.Lines.Where(l => l.Upper == above)];
                Assert.Contains(lines, l => l.FromY == upper.Bottom && l.FromX == upper.Centre);
                Assert.Contains(lines, l => l.ToY == lower.Top && l.ToX > lower.Left && l.ToX < lower.Right && l.FromX == l.ToX);
                Assert.True(lower.Top > upper.Bottom);
                Assert.True(AreJoined(lines));
            }
        }

        Assert.Equal(structure.Bodies.Where(b => structure.Below(b).Any()).Select(b => b.Id).Order(), layout.Lines.Select(l => l.Upper).Distinct().Order());
    });

    [Fact]
    public void Lines_are_square_and_pass_through_no_box() => OnMany((_, layout) => Assert.All(layout.Lines, l =>
    {
        Assert.True(l.FromX == l.ToX || l.FromY == l.ToY);
        Assert.DoesNotContain(layout.Boxes, b => Math.Max(l.FromX, l.ToX) > b.Left && Math.Min(l.FromX, l.ToX) < b.Right && Math.Max(l.FromY, l.ToY) > b.Top && Math.Min(l.FromY, l.ToY) < b.Bottom);
    }));

    [Fact]
    public void Lines_of_two_bodies_never_run_along_each_other() => OnMany((_, layout) => Assert.All(
        Pairs(layout.Lines).Where(p => p.One.Upper != p.Other.Upper), p => Assert.False(RunAlong(p.One, p.Other))));

    [Fact]
    public void Five_below_one_body_take_two_rows_and_the_line_passes_between()
    {
        DiagramLayout layout = DiagramLayout.Of(Structure(("board", []), ("a", ["board"]), ("b", ["board"]), ("c", ["board"]), ("d", ["board"]), ("e", ["board"])))!;

        Assert.Equal([1, 4, 1], layout.Boxes.GroupBy(b => b.Top).OrderBy(g => g.Key).Select(g => g.Count()));
    }

    [Fact]
    public void A_body_that_reports_to_two_has_two_lines_to_its_top()
    {
        DiagramLayout layout = DiagramLayout.Of(Structure(("council", []), ("health", []), ("board", ["council", "health"])))!;
        DiagramBox board = layout.Boxes.Single(b => b.Body == "board");

        Assert.Equal(2, layout.Lines.Where(l => l.ToY == board.Top).Select(l => l.ToX).Distinct().Count());
    }

    [Fact]
    public void A_long_name_makes_its_box_higher_and_its_row_with_it()
    {
        DiagramLayout layout = DiagramLayout.Of(new StructureFacts(
        [
            new BodyFacts("a", "Board", []), new BodyFacts("b", "Group", ["a"]),
            new BodyFacts("c", "Cheshire and Warrington Partnership for Business, Enterprise, Culture and the Environment", ["a"]),
        ]))!;

        Assert.True(layout.Boxes[2].Height > layout.Boxes[0].Height);
        Assert.Equal(layout.Boxes[2].Height, layout.Boxes[1].Height);
    }

    [Fact]
    public void Forty_bodies_fit_a_page()
    {
        List<BodyFacts> bodies = [new("top", "Partnership Board", [])];
        for (int i = 0; i < 9; i++) bodies.Add(new BodyFacts(Id("theme", i), $"Thematic Partnership for subject {i}", ["top"]));
        for (int i = 0; i < 30; i++) bodies.Add(new BodyFacts(Id("group", i), $"Working Group {i}", [Id("theme", i % 9)]));

        Assert.Equal(40, DiagramLayout.Of(new StructureFacts(bodies))!.Boxes.Count);
    }

    [Fact]
    public void What_cannot_be_drawn_so_that_it_can_be_read_is_not_drawn()
    {
        Assert.Null(DiagramLayout.Of(new StructureFacts([])));
        Assert.Null(DiagramLayout.Of(Structure([.. Enumerable.Range(0, 101).Select(i => (Id("b", i), i == 0 ? Array.Empty<string>() : [Id("b", i - 1)]))])));
    }

    private static void OnMany(Action<StructureFacts, DiagramLayout> check)
    {
        int drawn = 0;
        for (int shape = 0; shape < Shapes; shape++)
        {
            StructureFacts structure = Random(new Random(shape));
            if (DiagramLayout.Of(structure) is not { } layout) continue;
            drawn++;
            check(structure, layout);
        }

        // The rest has more lines between distant bodies than a page has room for.
        Assert.InRange(drawn, Shapes * 9 / 10, Shapes);
    }

    // Mostly trees, as partnerships are; some bodies report to two, some to none.
    private static StructureFacts Random(Random random)
    {
        int count = random.Next(1, 24);
        return Structure([.. Enumerable.Range(0, count).Select(i => (Id("b", i), i == 0 || random.Next(8) == 0 ? [] : Enumerable.Range(0, random.Next(12) == 0 ? 2 : 1).Select(_ => Id("b", random.Next(i))).Distinct().ToArray()))]);
    }

    private static StructureFacts Structure(params (string Id, string[] ReportsTo)[] bodies) => new([.. bodies.Select(b => new BodyFacts(b.Id, "Group " + b.Id, b.ReportsTo))]);

    private static string Id(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word}{number}");

    private static IEnumerable<(T One, T Other)> Pairs<T>(IReadOnlyList<T> all) => all.SelectMany((one, i) => all.Skip(i + 1).Select(other => (one, other)));

    private static bool RunAlong(DiagramLine one, DiagramLine other) =>
        (one.FromX == one.ToX && other.FromX == other.ToX && Math.Abs(one.FromX - other.FromX) < 40 && Share(one.FromY, one.ToY, other.FromY, other.ToY))
        || (one.FromY == one.ToY && other.FromY == other.ToY && Math.Abs(one.FromY - other.FromY) < 40 && Share(one.FromX, one.ToX, other.FromX, other.ToX));

    private static bool Share(int a, int b, int c, int d) => Math.Min(Math.Max(a, b), Math.Max(c, d)) > Math.Max(Math.Min(a, b), Math.Min(c, d));

    // From any piece, every other can be reached over pieces that touch.
    private static bool AreJoined(List<DiagramLine> lines)
    {
        var reached = new HashSet<DiagramLine> { lines[0] };
        for (int before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(lines.Where(l => reached.Any(r => Touch(l, r))).ToList());
        }

        return reached.Count == lines.Distinct().Count();
    }

    private static bool Touch(DiagramLine one, DiagramLine other) =>
        Math.Max(Math.Min(one.FromX, one.ToX), Math.Min(other.FromX, other.ToX)) <= Math.Min(Math.Max(one.FromX, one.ToX), Math.Max(other.FromX, other.ToX))
        && Math.Max(Math.Min(one.FromY, one.ToY), Math.Min(other.FromY, other.ToY)) <= Math.Min(Math.Max(one.FromY, one.ToY), Math.Max(other.FromY, other.ToY));
}
