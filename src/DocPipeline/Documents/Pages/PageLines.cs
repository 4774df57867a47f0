using System.Globalization;
using System.Text;

namespace DocPipeline.Documents.Pages;

/// <summary>Puts lines together: headings, lists within lists, paragraphs, tables; what did not change is folded away.</summary>
internal static class PageLines
{
    // A fold for less would cost a reader more than it saves.
    private const int FewestFolded = 3;

    /// <summary>The lines as HTML.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="isFolded">Whether what did not change is folded away.</param>
    /// <param name="isInCell">Whether they stand in a cell of a table.</param>
    internal static string Write(IReadOnlyList<PageLine> lines, bool isFolded, bool isInCell = false)
    {
        var html = new StringBuilder();
        for (int start = 0, end; start < lines.Count; start = end)
        {
            end = start + 1;
            if (lines[start].Heading is not null && !isInCell)
            {
                Heading(html, lines[start]);
                continue;
            }

            bool isChanged = lines[start].IsChanged;
            while (end < lines.Count && lines[end].Heading is null && (!isFolded || lines[end].IsChanged == isChanged)) end++;
            List<PageLine> run = [.. lines.Skip(start).Take(end - start)];
            bool folds = isFolded && !isChanged && (run.Count >= FewestFolded || run.Exists(l => l.IsTable));
            if (folds) html.Append("<details>\n<summary>").Append(Summary(run)).Append("</summary>\n");
            Run(html, run, isInCell);
            if (folds) html.Append("</details>\n");
        }

        return html.ToString();
    }

    private static void Heading(StringBuilder html, PageLine line)
    {
        int level = Math.Min(6, line.Heading!.Value + 2);
        html.Append(CultureInfo.InvariantCulture, $"<h{level}{(line.IsChanged ? " class=\"ch\"" : "")}{(line.Id is null ? "" : $" id=\"{line.Id}\"")}>");
        if (line.Label is not null) html.Append("<span class=\"n\">").Append(line.Label).Append("</span> ");
        html.Append(line.Words).Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
    }

    private static string Summary(List<PageLine> run)
    {
        string[] names = [.. run.Select(l => l.Name).Where(n => n.Length > 0 && char.IsLetterOrDigit(n[0]))];
        int tables = run.Count(l => l.IsTable), paragraphs = run.Count - tables;
        string what = string.Join(" and ", new[]
        {
            paragraphs == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{paragraphs} unchanged paragraph{(paragraphs == 1 ? "" : "s")}"),
            tables == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{tables} unchanged table{(tables == 1 ? "" : "s")}"),
        }.OfType<string>());
        return Html.Text(names.Length == 0 ? what : names[0] == names[^1] ? $"{what} ({names[0]})" : $"{what} ({names[0]} to {names[^1]})");
    }

    private static void Run(StringBuilder html, List<PageLine> run, bool isInCell)
    {
        // The depths of the lists that are open; of each, one item is open too.
        var open = new Stack<int>();
        foreach (PageLine line in run)
        {
            while (open.Count > 0 && (line.Label is null || open.Peek() > line.Depth)) Close(html, open);
            if (line.Label is null)
            {
                if (line.IsTable) html.Append(line.Words);
                else if (isInCell && run.Count == 1) html.Append(line.Words);
                else html.Append(line.IsChanged ? "<p class=\"ch\">" : "<p>").Append(line.Words).Append("</p>\n");
                continue;
            }

            if (open.TryPeek(out int depth) && depth == line.Depth) html.Append("</li>\n");
            else
            {
                html.Append("<ol role=\"list\">\n");
                open.Push(line.Depth);
            }

            html.Append(line.IsChanged ? "<li class=\"ch\">" : "<li>").Append("<div class=\"c\"><span class=\"n\">").Append(line.Label).Append("</span> <span class=\"w\">").Append(line.Words).Append("</span></div>");
        }

        while (open.Count > 0) Close(html, open);
    }

    private static void Close(StringBuilder html, Stack<int> open)
    {
        html.Append("</li>\n</ol>\n");
        open.Pop();
    }
}
