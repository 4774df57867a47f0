using System.Globalization;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>
/// Tells the rounds that rightly went with their document from those that are there. Its list, which the log's key has signed, explains each
/// leaf of such a round; whatever of it is still there is said, and what somebody put there is an error.
/// </summary>
/// <param name="disposals">The rounds that proven disposals list.</param>
/// <param name="objects">The objects that were rightly disposed of.</param>
internal sealed class DisposedRoundAudit(IReadOnlyList<RoundDisposal> disposals, IReadOnlySet<ObjectId> objects)
{
    private readonly List<AuditFinding> findings = [];

    /// <summary>What was found.</summary>
    internal IReadOnlyList<AuditFinding> Findings => findings;

    /// <summary>The rounds that are there as rounds.</summary>
    internal IReadOnlyList<RoundLook> Living(IReadOnlyList<RoundLook> looks, RoundLeafAudit leaves)
    {
        HashSet<RoundLook> gone = [];
        foreach (RoundDisposal disposal in disposals)
        {
            leaves.Explain(disposal.Round);
            if (looks.FirstOrDefault(each => each.Round == disposal.Round.Round) is { } look && Judge(disposal, look)) gone.Add(look);
        }

        RoundLook[] living = [.. looks.Where(look => !gone.Contains(look))];
        findings.AddRange(living.Where(look => look.Events.GetValueOrDefault(1)?.Document is { } document && objects.Contains(document.Object)).Select(Unlisted));
        return living;
    }

    /// <summary>Whether an object's entry filed a round that went with the object.</summary>
    internal bool WentWith(ObjectId id, RoundId round) => disposals.Any(each => each.Object == id && each.Round.Round == round);

    // Whether what lies there is what is left of the round, and not another one that has its name.
    private bool Judge(RoundDisposal disposal, RoundLook look)
    {
        if (look.Bytes.TryGetValue(1, out ReadOnlyMemory<byte> first) && Sha512.Of(first.Span) != disposal.Round.Events[0].Digest) return false;
        List<BlobName> left = [.. look.Files.Select(digest => RoundNames.FileOf(look.Round, digest))];
        foreach ((int number, ReadOnlyMemory<byte> bytes) in look.Bytes)
        {
            BlobName name = RoundNames.EventOf(look.Round, number);
            if (number <= disposal.Round.Events.Count && Sha512.Of(bytes.Span) == disposal.Round.Events[number - 1].Digest) left.Add(name);
            else
            {
                findings.Add(new AuditFinding(AuditCode.At(
                    name, RoundAuditCode.Altered, Said($"The round {look.Round} was disposed of with {disposal.Entry} of {disposal.Object}, and this is none of the events that it had: it was altered or put there."),
                    "nothing, or the event as it was", "Find out who put it there, and take it away.")) { Round = look.Round, RoundEvent = number });
            }
        }

        if (left.Count > 0)
        {
            findings.Add(new AuditFinding(
                AuditCode.At(
                    left[0], AuditCode.DisposalUnfinished, Said($"The round {look.Round} was disposed of with {disposal.Entry} of {disposal.Object}, and {left.Count} of its blobs are still there: a program died over it, or somebody put them back."),
                    mend: "Recover: that takes them away.", severity: Severity.Warning), disposal.Object, disposal.Entry) { Round = look.Round });
        }

        return true;
    }

    private static AuditFinding Unlisted(RoundLook look)
    {
        RoundDocument document = look.Events[1].Document!;
        Finding finding = AuditCode.At(
            RoundNames.EventOf(look.Round, 1), AuditCode.DisposalUnfinished, $"{document.Object} was disposed of, and its disposal does not name the round {look.Round}: it was opened while that was approved, or the disposal was made before rounds went with it.",
            mend: "Close the round if it is open. It is not taken away, for nobody has approved that.", severity: Severity.Warning);
        return new AuditFinding(finding, document.Object) { Round = look.Round, RoundEvent = 1 };
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
