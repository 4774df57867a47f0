using DocPipeline.Documents.Layout;

namespace DocPipeline.Documents.Diagrams;

/// <summary>Which body stands in which row of a diagram, and where in it. Bodies are named by their place in the structure.</summary>
internal sealed class DiagramRows
{
    /// <summary>The room between two boxes of a row: enough for three lines to pass.</summary>
    internal const int Gap = 400;

    /// <summary>The type of a box, in half points.</summary>
    internal const int TypeSize = 20;

    private const int MostInRow = 4;
    private const int WidestBox = 2600;
    private const int LineHeight = 240;

    /// <summary>The room between a box and its words, at the sides and above and below.</summary>
    internal const int SidePadding = 90;

    /// <inheritdoc cref="SidePadding"/>
    internal const int TopPadding = 80;

    private readonly HashSet<int> placed = [];

    private DiagramRows(StructureFacts structure)
    {
        int count = structure.Bodies.Count;
        Dictionary<string, int> at = Enumerable.Range(0, count).ToDictionary(i => structure.Bodies[i].Id, StringComparer.Ordinal);
        Above = [.. structure.Bodies.Select(b => b.ReportsTo.Where(at.ContainsKey).Select(id => at[id]).Distinct().ToArray())];
        Below = [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Where(b => Above[b].Contains(i)).ToArray())];
        List<int> lone = [.. Enumerable.Range(0, count).Where(i => Above[i].Length + Below[i].Length == 0)];
        Emit([.. Enumerable.Range(0, count).Except(lone).Where(i => Above[i].Length == 0)]);
        FirstLone = lone.Count > 0 ? Rows.Count : -1;
        foreach (int[] row in lone.Chunk(MostInRow)) Add([.. row]);
        int columns = Rows.Max(r => r.Count);
        BoxWidth = Math.Min(WidestBox, (DiagramLayout.FullWidth - 40 - (Gap * (columns - 1))) / columns) / 2 * 2;
        Heights = [.. structure.Bodies.Select(b => (LineHeight * Lines(b.Name)) + (2 * TopPadding))];
        Centres = new int[count];
        Place();
    }

    /// <summary>For each body, those that it reports to.</summary>
    internal int[][] Above { get; }

    /// <summary>For each body, those that report to it.</summary>
    internal int[][] Below { get; }

    internal List<List<int>> Rows { get; } = [];

    /// <summary>The first row of bodies without lines; less than 0 when there is none.</summary>
    internal int FirstLone { get; }

    internal int BoxWidth { get; }

    /// <summary>The height that each body's name asks for.</summary>
    internal int[] Heights { get; }

    /// <summary>The middle of each body's box, from the left.</summary>
    internal int[] Centres { get; }

    /// <summary>Shares the bodies out.</summary>
    internal static DiagramRows Of(StructureFacts structure) => new(structure);

    // Bodies that have all that they report to above them already: in rows, each followed at once by those who report to it.
    private void Emit(List<int> ready)
    {
        foreach (List<int> row in Families(ready))
        {
            Add(row);
            List<int> below = [.. row.SelectMany(b => Below[b]).Distinct().Where(b => !placed.Contains(b) && Above[b].All(placed.Contains))];
            List<List<int>> families = [.. below.GroupBy(b => row.FindIndex(a => Below[a].Contains(b))).OrderBy(g => g.Key).Select(g => g.Order().ToList())];
            if (families.Count > 1 && below.TrueForAll(b => Below[b].Length == 0)) Stack(families);
            else if (below.Count > 0) Emit([.. families.SelectMany(f => f)]);
        }
    }

    // Several families of bodies to which nobody reports: each in columns of its own, below the body that it reports to.
    private void Stack(List<List<int>> families)
    {
        int each = Math.Max(1, MostInRow / families.Count);
        for (int from = 0; families.Exists(f => f.Count > from); from += each) Add([.. families.SelectMany(f => f.Skip(from).Take(each))]);
    }

    private void Add(List<int> row)
    {
        Rows.Add(row);
        placed.UnionWith(row);
    }

    // Bodies under the same body stay in one row where they fit.
    private IEnumerable<List<int>> Families(List<int> bodies)
    {
        var row = new List<int>();
        foreach (IGrouping<int, int> family in bodies.GroupBy(b => Above[b].DefaultIfEmpty(-1).Min()))
        {
            if (row.Count > 0 && row.Count + family.Count() > MostInRow)
            {
                yield return row;
                row = [];
            }

            foreach (int body in family)
            {
                if (row.Count == MostInRow)
                {
                    yield return row;
                    row = [];
                }

                row.Add(body);
            }
        }

        if (row.Count > 0) yield return row;
    }

    // Each body under the middle of those above it and over the middle of those below it, as far as neighbours leave room.
    private void Place()
    {
        foreach (List<int> row in Rows) Settle(row, [.. row.Select(_ => DiagramLayout.FullWidth / 2)]);
        for (int round = 0; round < 3; round++)
        {
            foreach (List<int> row in Rows) Settle(row, [.. row.Select(b => Middle(Above[b], Centres[b]))]);
            foreach (List<int> row in Enumerable.Reverse(Rows)) Settle(row, [.. row.Select(b => Middle(Below[b], Centres[b]))]);
        }
    }

    private int Middle(int[] bodies, int otherwise) => bodies.Length == 0 ? otherwise : (bodies.Min(b => Centres[b]) + bodies.Max(b => Centres[b])) / 2;

    // The mean of packing from the left and packing from the right: what wants one place stands around it.
    private void Settle(List<int> row, List<int> wanted)
    {
        int step = BoxWidth + Gap;
        int least = 20 + (BoxWidth / 2);
        int most = DiagramLayout.FullWidth - 20 - (BoxWidth / 2);
        int last = row.Count - 1;
        var fromLeft = new int[row.Count];
        var fromRight = new int[row.Count];
        for (int i = 0; i <= last; i++) fromLeft[i] = Math.Max(wanted[i], i == 0 ? least : fromLeft[i - 1] + step);
        for (int i = last; i >= 0; i--) fromLeft[i] = Math.Min(fromLeft[i], i == last ? most : fromLeft[i + 1] - step);
        for (int i = last; i >= 0; i--) fromRight[i] = Math.Min(wanted[i], i == last ? most : fromRight[i + 1] - step);
        for (int i = 0; i <= last; i++) fromRight[i] = Math.Max(fromRight[i], i == 0 ? least : fromRight[i - 1] + step);
        for (int i = 0; i <= last; i++) Centres[row[i]] = (fromLeft[i] + fromRight[i]) / 2;
    }

    // A twentieth of the width is kept back: programs differ by a little in where a line is full.
    private int Lines(string name)
    {
        int width = (BoxWidth - (2 * SidePadding)) * 19 / 20;
        return LineBreaker.Lines([.. name.Select(c => (c, false))], TypeSize, width, width);
    }
}
