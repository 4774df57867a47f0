using DocPipeline.Findings;
using DocPipeline.Governance.Amendments;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Governance.Decisions;

/// <summary>Reads a decision from a file of <c>decisions/</c>, strictly.</summary>
public static class DecisionFile
{
    /// <summary>Reads and checks a decision.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="path">The file's path in the record, such as <c>decisions/2009-03-24.yaml</c>.</param>
    public static Outcome<Decision> Read(RecordFiles files, PartnershipRecord record, string path)
    {
        Outcome<ReadDecision> read = ReadWithPlaces(files, record, path);
        return read.IsRefused ? Outcome.Refused<Decision>(read.Findings) : Outcome.Done(read.Value.Decision, read.Findings);
    }

    /// <summary>The same, with the places of its parts.</summary>
    internal static Outcome<ReadDecision> ReadWithPlaces(RecordFiles files, PartnershipRecord record, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(path);
        if (files.Find(path) is not { } content) return Outcome.Refused<ReadDecision>([NotThere(files, path)]);
        var reading = new RecordReading();
        Decision? decision = StrictFile.Read<Decision>(path, content, reading);
        List<Finding> findings = [.. reading.Findings];
        if (decision is not null && findings.Count == 0) findings.AddRange([.. DecisionChecks.All(record, decision, reading.Places), .. AmendmentChecks.All(record, decision, reading.Places)]);
        IReadOnlyList<Finding> ordered = [.. findings.OrderBy(f => f.Place?.Line ?? 0).ThenBy(f => f.Place?.Column ?? 0)];
        return decision is null || ordered.Any(f => f.Severity == Severity.Error) ? Outcome.Refused<ReadDecision>(ordered) : Outcome.Done(new ReadDecision(path, decision, reading.Places), ordered);
    }

    /// <summary>The decision files of a record, in ordinal order of their paths.</summary>
    public static IReadOnlyList<string> In(RecordFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return [.. files.Paths.Where(p => p.StartsWith("decisions/", StringComparison.Ordinal) && p.EndsWith(".yaml", StringComparison.Ordinal))];
    }

    private static Finding NotThere(RecordFiles files, string path)
    {
        string? near = Nearest.To(path, In(files));
        return DecisionCodes.NotThere.Error(
            new Place(path), "The record has no such decision file.", "the path of a file in ‘decisions’, such as decisions/amendment.yaml",
            near is null ? "Check the spelling, or add the file." : $"Write ‘{near}’.");
    }
}

/// <summary>A decision as it was read.</summary>
/// <param name="Path">Its file in the record.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Places">Where each part was read.</param>
internal sealed record ReadDecision(string Path, Decision Decision, ReadPlaces Places);
