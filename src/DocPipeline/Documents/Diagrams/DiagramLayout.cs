namespace DocPipeline.Documents.Diagrams;

/// <summary>
/// Where the boxes and connectors of a structure diagram stand. A body stands in a row below every body that it reports to; a row holds at most
/// four, further ones stand below, each family together. The connectors of a body share one line and never run along those of another. Lengths in twentieths of a point.
/// </summary>
/// <param name="Width">The width that is used.</param>
/// <param name="Height">The height.</param>
/// <param name="Boxes">The bodies.</param>
/// <param name="Lines">The connectors, in pieces.</param>
internal sealed record DiagramLayout(int Width, int Height, IReadOnlyList<DiagramBox> Boxes, IReadOnlyList<DiagramLine> Lines)
{
    /// <summary>The width of the text of a page.</summary>
    internal const int FullWidth = 9026;

    /// <summary>The greatest height that fits a page with its caption (look.md A2: 13549 between the margins).</summary>
    internal const int MostHeight = 12600;

    // Half the thickness of a line stands outside the box that it is drawn around.
    private const int Edge = 20;
    private const int AroundLoneBodies = 400;

    private const int MostBodies = 100;

    /// <summary>Lays a structure out; nothing when it has no bodies, or more bodies or lines than can be drawn on a page so that they can be read.</summary>
    internal static DiagramLayout? Of(StructureFacts structure)
    {
        if (structure.Bodies.Count is 0 or > MostBodies) return null;
        DiagramRows rows = DiagramRows.Of(structure);
        var boxes = new DiagramBox[structure.Bodies.Count];
        var routes = new DiagramRoutes(rows, boxes);
        int top = Edge;
        for (int r = 0; r < rows.Rows.Count; r++)
        {
            int height = rows.Rows[r].Max(b => rows.Heights[b]);
            foreach (int body in rows.Rows[r])
            {
                BodyFacts facts = structure.Bodies[body];
                boxes[body] = new DiagramBox(facts.Id, facts.Name, rows.Centres[body] - (rows.BoxWidth / 2), top, rows.BoxWidth, height);
            }

            routes.Land(r);
            top += height;
            if (r < rows.Rows.Count - 1) top += r + 1 == rows.FirstLone ? AroundLoneBodies : routes.Channel(r, top);
        }

        int left = boxes.Min(b => b.Left);
        int from = routes.Lines.Select(l => Math.Min(l.FromX, l.ToX)).Append(left).Min() - Edge;
        int to = routes.Lines.Select(l => Math.Max(l.FromX, l.ToX)).Append(boxes.Max(b => b.Right)).Max() + Edge;
        if (routes.IsBlocked || top + Edge > MostHeight) return null;
        return new DiagramLayout(to - from, top + Edge, [.. boxes.Select(b => b with { Left = b.Left - from })], [.. routes.Lines.Select(l => l with { FromX = l.FromX - from, ToX = l.ToX - from })]);
    }
}
