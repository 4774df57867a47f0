using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Rules;

/// <summary>In a table of rights beside responsibilities: a right that begins with what one has to do.</summary>
internal static class RightsAndDuties
{
    private static readonly HashSet<string> duties = new(StringComparer.Ordinal)
    {
        "provide", "supply", "deliver", "ensure", "comply", "attend", "report", "submit", "pay", "contribute", "notify", "declare", "prepare", "maintain", "keep", "promote",
        "follow", "observe", "adhere", "carry", "must", "shall", "cooperate", "co-operate", "make",
    };

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        foreach (LintTable table in document.Tables.Where(t => t.Rows.Count > 2))
        {
            LintRow head = table.Rows[0];
            int right = Column(head, "right"), duty = Column(head, "responsib", "dut", "obligation");
            if (right < 0 || duty < 0 || right == duty) continue;
            foreach (LintRow row in table.Rows.Skip(1).Where(r => r.Cells.Count > Math.Max(right, duty)))
            {
                LintLine cell = row.Cells[right][0];
                LintWord? first = cell.Words.SkipWhile(w => w.Folded == "to").Cast<LintWord?>().FirstOrDefault();
                if (first is not { } verb || !duties.Contains(verb.Folded)) continue;
                yield return LintClasses.RightAsDuty.At(
                    cell.At(verb.Start, verb.Text.Length), $"A right is worded as a duty: “{verb.Text}” says what a member does, not what a member may have.",
                    "Say what the member may receive, or move it to the responsibilities", row.Cells[duty][0].Whole);
            }
        }
    }

    private static int Column(LintRow head, params string[] beginnings) =>
        Enumerable.Range(0, head.Cells.Count).FirstOrDefault(c => LintWords.Of(head.TextOf(c)).Any(w => beginnings.Any(b => w.Folded.StartsWith(b, StringComparison.Ordinal))), -1);
}
