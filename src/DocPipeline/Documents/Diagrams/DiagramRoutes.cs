namespace DocPipeline.Documents.Diagrams;

/// <summary>
/// Finds the way of the connectors, row by row. Between two rows each body that is reported to has a level track of its own; lines to rows
/// further down pass through the gaps between boxes.
/// </summary>
internal sealed class DiagramRoutes(DiagramRows rows, DiagramBox[] boxes)
{
    private const int ToFirstTrack = 200;
    private const int BetweenTracks = 110;

    // Nearer than this, two lines would look like one.
    private const int Apart = 100;
    private const int FromBox = 80;
    private const int BetweenEntries = 240;

    // A line this little beside the middle of a box goes straight on.
    private const int Straight = 60;

    private readonly List<DiagramLine> lines = [];
    private List<Bundle> waiting = [];
    private List<Bundle> passing = [];

    internal IReadOnlyList<DiagramLine> Lines => lines;

    /// <summary>Whether a connector found no way that is clear of boxes and of other connectors.</summary>
    internal bool IsBlocked { get; private set; }

    /// <summary>Lays the tracks below a row and answers how high the room between it and the next one is.</summary>
    /// <param name="row">The row.</param>
    /// <param name="top">Where the room starts.</param>
    internal int Channel(int row, int top)
    {
        List<Bundle> bundles = [.. passing, .. rows.Rows[row].Where(b => rows.Below[b].Length > 0).Select(b => new Bundle(b, boxes[b].Centre, boxes[b].Bottom))];
        bundles = [.. bundles.OrderBy(b => b.X)];
        List<int> next = rows.Rows[row + 1];
        var taken = bundles.Select(b => (b.X, b.Body)).ToList();
        foreach (Bundle bundle in bundles)
        {
            foreach (int below in next.Where(b => rows.Above[b].Contains(bundle.Body)))
            {
                int x = Entry(bundle, below, taken);
                taken.Add((x, bundle.Body));
                bundle.Entries.Add(x);
            }
        }

        foreach (Bundle bundle in bundles.Where(b => rows.Below[b.Body].Any(below => rows.Rows.Skip(row + 2).Any(r => r.Contains(below)))))
        {
            bundle.Gap = Gap(bundle, next, taken);
            taken.Add((bundle.Gap.Value, bundle.Body));
        }

        int tracks = ShareTracks(bundles);
        foreach (Bundle bundle in bundles)
        {
            int track = top + ToFirstTrack + (bundle.Track * BetweenTracks);
            Draw(bundle.Body, bundle.X, bundle.From, bundle.X, track);
            Draw(bundle.Body, bundle.Left, track, bundle.Right, track);
            bundle.TrackY = track;
        }

        waiting = bundles;
        return tracks == 0 ? ToFirstTrack : (2 * ToFirstTrack) + ((tracks - 1) * BetweenTracks);
    }

    /// <summary>Ends the lines that lead into a row, once it is known how high it stands.</summary>
    internal void Land(int row)
    {
        int top = boxes[rows.Rows[row][0]].Top;
        foreach (Bundle bundle in waiting)
        {
            foreach (int x in bundle.Entries) Draw(bundle.Body, x, bundle.TrackY, x, top);
        }

        passing = [.. waiting.Where(b => b.Gap is not null).Select(b => new Bundle(b.Body, b.Gap!.Value, b.TrackY))];
        waiting = [];
    }

    // The middle of the box; where several lines enter, side by side in the order in which they come.
    private int Entry(Bundle bundle, int below, List<(int X, int Body)> taken)
    {
        int[] above = [.. rows.Above[below].OrderBy(a => rows.Centres[a]).ThenBy(a => a)];
        int middle = rows.Centres[below] + (((Array.IndexOf(above, bundle.Body) * 2) - above.Length + 1) * BetweenEntries / 2);
        if (above.Length == 1 && Math.Abs(bundle.X - middle) <= Straight) return bundle.X;
        int reach = (rows.BoxWidth / 2) - FromBox;
        int? entry = Nearest(middle, rows.Centres[below] - reach, rows.Centres[below] + reach, bundle.Body, taken);
        IsBlocked |= entry is null;
        return entry ?? middle;
    }

    // The gap beside the boxes of a row that is the least way off.
    private int Gap(Bundle bundle, List<int> row, List<(int X, int Body)> taken)
    {
        int half = rows.BoxWidth / 2;
        List<int> edges = [0, .. row.Select(b => rows.Centres[b]).Order().SelectMany(c => new[] { c - half, c + half }), DiagramLayout.FullWidth];
        var found = new List<int>();
        for (int i = 0; i < edges.Count; i += 2)
        {
            int least = edges[i] + (i == 0 ? 0 : FromBox);
            int most = edges[i + 1] - (i + 2 == edges.Count ? 0 : FromBox);
            if (most < least) continue;

            // Through the middle of a narrow gap; where it is wide, straight down.
            int wanted = most - least <= DiagramRows.Gap && i > 0 && i + 2 < edges.Count ? (least + most) / 2 : Math.Clamp(bundle.X, least, most);
            if (Math.Abs(bundle.X - wanted) <= Straight && bundle.X >= least && bundle.X <= most) wanted = bundle.X;
            if (Nearest(wanted, least, most, bundle.Body, taken) is { } free) found.Add(free);
        }

        if (found.Count == 0) IsBlocked = true;
        return found.Count == 0 ? bundle.X : found.MinBy(x => Math.Abs(x - bundle.X));
    }

    private static int? Nearest(int wanted, int least, int most, int body, List<(int X, int Body)> taken)
    {
        for (int away = 0; away <= most - least; away += Apart / 2)
        {
            foreach (int x in (int[])[wanted + away, wanted - away])
            {
                if (x >= least && x <= most && !taken.Exists(t => t.Body != body && Math.Abs(t.X - x) < Apart)) return x;
            }
        }

        return null;
    }

    // Bundles that are clear of one another run at the same height.
    private static int ShareTracks(List<Bundle> bundles)
    {
        var ends = new List<int>();
        foreach (Bundle bundle in bundles.OrderBy(b => b.Left).ThenBy(b => b.Right))
        {
            int track = ends.FindIndex(e => e + Apart <= bundle.Left);
            if (track < 0)
            {
                track = ends.Count;
                ends.Add(0);
            }

            ends[track] = bundle.Right;
            bundle.Track = track;
        }

        return ends.Count;
    }

    private void Draw(int body, int fromX, int fromY, int toX, int toY)
    {
        if (fromX != toX || fromY != toY) lines.Add(new DiagramLine(boxes[body].Body, fromX, fromY, toX, toY));
    }

    // The lines below one body on their way through the room between two rows.
    private sealed class Bundle(int body, int x, int from)
    {
        internal int Body { get; } = body;

        internal int X { get; } = x;

        internal int From { get; } = from;

        internal List<int> Entries { get; } = [];

        internal int? Gap { get; set; }

        internal int Track { get; set; }

        internal int TrackY { get; set; }

        internal int Left => Ends.Min();

        internal int Right => Ends.Max();

        private IEnumerable<int> Ends => Entries.Append(X).Append(Gap ?? X);
    }
}
