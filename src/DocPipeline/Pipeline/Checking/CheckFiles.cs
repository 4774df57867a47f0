using DocPipeline.Documents.Kinds;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Meetings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Answers;

namespace DocPipeline.Pipeline.Checking;

/// <summary>
/// The story of a check that nobody waits for: what each file of a record says by itself and of the others, the facts, the prose, decisions,
/// meetings and events. No document is made, so what a document alone shows is not found.
/// </summary>
public static class CheckFiles
{
    /// <summary>What is found, the facts first.</summary>
    public static IReadOnlyList<Finding> OfRecord(RecordFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> read = PartnershipFile.Read(files);
        List<Finding> findings = [.. read.Findings];
        DocumentDraft.CheckProse(files, findings);
        if (read.Value is { } record)
        {
            foreach (string path in DecisionFile.In(files)) findings.AddRange(DecisionFile.Read(files, record, path).Findings);
            EventFiles.ReadAll(files, record, findings);
            MeetingFiles.ReadAll(files, record, findings);
            AnswersFile.ReadAll(files, record, findings);
        }

        return [.. findings.Distinct()];
    }
}
