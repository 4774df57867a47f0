using DocPipeline.Archive.Audit.Rounds;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>
/// Holds what was disposed of against the rules: two people, no hold, after its time, by a list that the log's key has signed, in the log.
/// Only then is content that is gone no loss; everything else that is gone stays an error.
/// </summary>
/// <param name="leaves">The leaves.</param>
/// <param name="trusted">The keys of the log.</param>
internal sealed class DisposalAudit(LoggedLeaves leaves, TrustedKeys trusted)
{
    private static readonly FindingCode[] gone = [OcflRules.Of("E092").Finding, OcflRules.Of("E016").Finding];

    private readonly List<AuditDisposal> disposed = [];
    private readonly List<RoundDisposal> rounds = [];

    /// <summary>Whether an object may have been disposed of, by the names in its folder alone.</summary>
    internal static bool MayBe(IEnumerable<string> names) => names.Any(name => name.EndsWith($"/content/{DisposalSeal.FileName.Value}", StringComparison.Ordinal));

    /// <summary>What was rightly disposed of.</summary>
    internal IReadOnlyList<AuditDisposal> Disposed => disposed;

    /// <summary>The rounds of signatures that rightly went with it.</summary>
    internal IReadOnlyList<RoundDisposal> Rounds => rounds;

    /// <summary>Judges an object: the same, without what its disposal explains, and with what is wrong with it.</summary>
    internal ObjectLook Judge(ObjectLook look)
    {
        if (look.Disposal is not { } disposal)
        {
            return ObjectStanding.Of(look.Entries).Irregular is { Count: > 0 } irregular
                ? look with { Findings = [.. look.Findings, .. irregular.Select(each => Of(look, each.Entry, AuditCode.Retention, $"{each.Entry} says what the rules of holds and disposals do not allow: {each.Why}."))] }
                : look;
        }

        VersionNumber entry = disposal.Entry.Number;
        long? leaf = EntryFinisher.LeafOf(disposal.Entry.Inventory, "").Value is { } own && leaves.Find(own) is [var index, ..] ? index : null;
        IReadOnlyList<string> problems = disposal.Problems(trusted, leaf, leaves.At);

        // Whoever finishes the entry logs it, and only then deletes. Content that is gone before that is a loss, and found as one.
        if (leaf is null && !look.IsFinished && problems.Count == 1) return look;
        if (problems.Count > 0) return look with { Findings = [.. look.Findings, Of(look, entry, AuditCode.Disposal, $"{entry} says that the object was disposed of, and it was not rightly so: {string.Join("; ", problems)}.")] };

        IReadOnlyList<string> paths = disposal.Paths;
        disposed.Add(new AuditDisposal(disposal.Entry.Inventory.Id, entry, ObjectStanding.Of(look.Entries).Disposed!, paths.Count, disposal.Rounds.Count));
        rounds.AddRange(disposal.Rounds.Select(each => new RoundDisposal(each, disposal.Entry.Inventory.Id, entry)));
        HashSet<string> explained = [.. paths.Where(path => !look.Names.Contains(path)).SelectMany(path => new[] { $"{look.Root}/{path}", $"{look.Root}/{path.Split('/')[0]}/content" })];
        List<AuditFinding> findings = [.. look.Findings.Where(each => !(gone.Contains(each.Finding.Code) && explained.Contains(each.Finding.Place?.File ?? "")))];
        if (paths.Count(look.Names.Contains) is > 0 and var left)
        {
            findings.Add(Of(
                look, entry, AuditCode.DisposalUnfinished, $"The object was disposed of with {entry}, and {left} of its {paths.Count} content files are still there: a program died over it, or somebody put them back.",
                "Recover: that takes them away.", Severity.Warning));
        }

        return look with { Findings = findings };
    }

    private static AuditFinding Of(ObjectLook look, VersionNumber entry, FindingCode code, string message, string mend = AuditCode.FromCopy, Severity severity = Severity.Error) =>
        new(AuditCode.At(OcflLayout.InventoryOf(look.Root, entry), code, message, severity == Severity.Error ? "what two people may do, after its time and under no hold, with the log's key" : null, mend, severity), look.Id, entry);
}
