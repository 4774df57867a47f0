using System.Globalization;
using System.Text;
using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Lint.Words;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Reviews;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Checking;

/// <summary>What only the record shows: cycles that several documents state, a cover sheet that miscounts the draft, rulings that the constitution has not caught up with.</summary>
internal static class RecordChecks
{
    internal static IEnumerable<Finding> Find(RecordFiles files, PartnershipRecord record, IReadOnlyList<Document> documents, ICollection<Finding> findings) =>
        [.. Reviews(files, record, documents), .. Drafts(files, record, documents), .. Rulings(files, record, findings)];

    private static IEnumerable<Finding> Reviews(RecordFiles files, PartnershipRecord record, IReadOnlyList<Document> documents)
    {
        foreach (Document document in documents)
        {
            ReviewVerdict? verdict = DocumentReviews.Of(record, [], document.StartsAt.On).FirstOrDefault(v => v.Document == document.Id && v.Code == DutyCodes.ReviewConflict);
            if (verdict?.Conflict is null) continue;
            yield return new Finding(DutyCodes.ReviewConflict, Severity.Error, $"‘{document.Title}’: {DocumentReviews.Conflict(verdict.Cycles)}")
            {
                Place = new Place(RecordFiles.PartnershipFileName, Line(files, RecordFiles.PartnershipFileName, $"id: {document.Id}", "reviews:")),
                Suggestion = "State one cycle in all of them",
            };
        }
    }

    private static IEnumerable<Finding> Drafts(RecordFiles files, PartnershipRecord record, IReadOnlyList<Document> documents)
    {
        foreach (Document document in documents)
        {
            if (document.CoverSheet is not { } sheet || record.Documents.FirstOrDefault(d => d.Id == sheet.About) is not { } about) continue;
            IReadOnlyList<LintWord> words = LintWords.Of(sheet.Description);
            for (int i = 0; i + 1 < words.Count; i++)
            {
                if (words[i + 1].Folded is not ("draft" or "version") || Quantities.ReadOrdinal(words[i].Folded) is not { } ordinal || about.StartsAt.Version.ToString() == ordinal.ToString(CultureInfo.InvariantCulture)) continue;
                yield return new Finding(LintClasses.Version.Code, LintClasses.Version.Severity, $"The cover sheet ‘{document.Id}’ calls ‘{about.Title}’ its {words[i].Folded} {words[i + 1].Folded}; its version is {about.StartsAt.Version}.")
                {
                    Place = new Place(RecordFiles.PartnershipFileName, Line(files, RecordFiles.PartnershipFileName, "description:", sheet.Description[..Math.Min(20, sheet.Description.Length)])),
                    Evidence = $"“{sheet.Description}”",
                    Also = new Place(RecordFiles.PartnershipFileName, Line(files, RecordFiles.PartnershipFileName, $"id: {about.Id}", "version:")),
                    Suggestion = "Call it by its version",
                };
            }
        }
    }

    // The record keeps the ruling; the gap that it fills is still in the constitution.
    private static IEnumerable<Finding> Rulings(RecordFiles files, PartnershipRecord record, ICollection<Finding> findings)
    {
        foreach (string path in DecisionFile.In(files))
        {
            Outcome<Decision> decision = DecisionFile.Read(files, record, path);
            foreach (Finding finding in decision.Findings) findings.Add(finding);
            foreach (Ruling ruling in decision.Value?.Rulings ?? [])
            {
                yield return new Finding(LintClasses.RulingKept.Code, LintClasses.RulingKept.Severity, $"A ruling says how ‘{ruling.Question}’ is read; the rules themselves do not.")
                {
                    Place = new Place(path, Line(files, path, "rulings:", $"question: {ruling.Question}")),
                    Evidence = $"“{ruling.Reasons}”",
                    Suggestion = "Propose an amendment that states the rule, so that the next decision needs no ruling",
                };
            }
        }
    }

    // The line of a key below another; a place to look, so the first that fits will do.
    private static int? Line(RecordFiles files, string path, string first, string then)
    {
        string[] lines = Encoding.UTF8.GetString(files.Find(path)!.Value.Span).Split('\n');
        int at = Array.FindIndex(lines, l => l.Contains(first, StringComparison.Ordinal));
        if (at < 0) return null;
        int below = Array.FindIndex(lines, at, l => l.Contains(then, StringComparison.Ordinal));
        return below < 0 ? at + 1 : below + 1;
    }
}
