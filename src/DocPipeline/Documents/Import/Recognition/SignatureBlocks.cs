using System.Text.RegularExpressions;
using DocPipeline.Documents.Import.Source;

namespace DocPipeline.Documents.Import.Recognition;

/// <summary>The places for signatures: lines for “Signed”, “Dated” and “for …”, in paragraphs or in the cells of tables.</summary>
internal sealed partial class SignatureBlocks
{
    private const int FarthestName = 6;
    private readonly HashSet<int> lines = [];
    private readonly List<(string Name, int Line)> signatories = [];

    private SignatureBlocks(IReadOnlyList<SourceLine> source)
    {
        for (int i = 0; i < source.Count; i++)
        {
            if (source[i].IsTable) Table(source[i]);
            else if (OnBehalf().Match(source[i].Text) is { Success: true } behalf) Take(behalf.Groups["name"].Value, i, i);
            else if (Blank().IsMatch(source[i].Text)) i = Block(source, i);
        }

        // What stands between two blocks, such as a line to write on, belongs to them.
        foreach (int line in lines.ToList())
        {
            for (int next = line + 1; next < source.Count && !lines.Contains(next) && !source[next].IsTable && Rest().IsMatch(source[next].Text); next++) lines.Add(next);
        }
    }

    /// <summary>Who signs, block by block.</summary>
    internal IReadOnlyList<(string Name, int Line)> Signatories => signatories;

    internal static SignatureBlocks Find(IReadOnlyList<SourceLine> lines) => new(lines);

    internal bool Covers(SourceLine line) => lines.Contains(line.Index);

    // One line for several signatures: as many names.
    private int Block(IReadOnlyList<SourceLine> source, int at)
    {
        int count = Word().Count(source[at].Text);
        for (int i = at + 1; i < Math.Min(source.Count, at + FarthestName) && !source[i].IsTable; i++)
        {
            if (For().Match(source[i].Text) is { Success: true })
            {
                string[] names = [.. ForEach().Split(" " + source[i].Text).Where(n => n.Length > 0)];
                foreach (string name in names.Length == count ? names : [For().Replace(source[i].Text, "")]) Take(name, at, i);
                return i;
            }

            if (!Rest().IsMatch(source[i].Text)) return at;
        }

        // The name may stand before it, as in “For Cheshire Police Authority / Signed …”.
        if (at > 0 && !source[at - 1].IsTable && For().IsMatch(source[at - 1].Text)) Take(For().Replace(source[at - 1].Text, ""), at - 1, at);
        return at;
    }

    private void Take(string name, int from, int to)
    {
        signatories.Add((Article().Replace(name, "").Trim(' ', '.', ',', ':'), to));
        for (int i = from; i <= to; i++) lines.Add(i);
    }

    private void Table(SourceLine line)
    {
        foreach (IReadOnlyList<string> cell in line.Rows.SelectMany(r => r).Where(c => c.Any(p => Blank().IsMatch(p) || OnBehalf().IsMatch(p))))
        {
            string? named = cell.Select(p => OnBehalf().Match(p)).Where(m => m.Success).Select(m => m.Groups["name"].Value).FirstOrDefault()
                ?? cell.Where(p => For().IsMatch(p)).Select(p => For().Replace(p, "")).FirstOrDefault();
            if (named is not null) Take(named, line.Index, line.Index);
        }
    }

    [GeneratedRegex(@"\A(?:(?:signed|signature)\b[\s:._…]*)+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\Asigned\s+(?:for and )?on behalf of\s*:?\s*(?<name>[^.…_:]+)[\s.…_:]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex OnBehalf();

    [GeneratedRegex("signed|signature", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\Afor(?: and on behalf of)?\s*:?\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"\s(?:for|For)\s+(?=the |[A-Z])")]
    private static partial Regex ForEach();

    [GeneratedRegex(@"\A(?:the)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\A(?:dated?|name|print name|office|position|title|role|job title|witness|address|in the presence of)\b[\s:._…]*(?:(?:dated?|name)\b[\s:._…]*)*\z|\A[._…\s]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Rest();
}
