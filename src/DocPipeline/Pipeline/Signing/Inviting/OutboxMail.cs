using DocPipeline.Findings;
using DocPipeline.Outbox.Messages;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>Letters go into the outbox of the archive's store; docpipeline outbox send, or the timer, sends them.</summary>
/// <param name="archive">The archive.</param>
public sealed class OutboxMail(OpenedArchive archive) : IRoundMail
{
    private const string Reason = "reason";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> TakeAsync(string round, string request, IReadOnlyList<RoundLetter> letters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letters);
        BatchOrder order = new() { About = round, Request = request, Messages = [.. letters.Select(Order)] };

        // What somebody gave as a reason may hold an address, which the outbox does not keep: the letter then goes without it.
        if (OrderRules.Check(order).Count > 0) order = order with { Messages = [.. order.Messages.Select(WithoutReason)] };
        Outcome<AddedBatch> added = await OutboxOf.In(archive).AddAsync(order, sendsNow: false, cancellationToken).ConfigureAwait(false);
        return added.IsRefused ? [.. added.Findings.Select(finding => finding with { Severity = Severity.Warning })] : [];
    }

    private MessageOrder Order(RoundLetter letter) => new()
    {
        Kind = Enum.Parse<MessageKind>(letter.Kind.ToString()),
        Person = letter.Person,
        Language = letter.Language,
        Link = letter.Generation > 0 ? new LinkOrder(RoundLinks.NameOf(letter.Slot), letter.Issued, letter.Generation, letter.LinkEndsAt) : null,
        Facts = new SortedDictionary<string, string>(letter.Facts.ToDictionary(), StringComparer.Ordinal),
        People = new SortedDictionary<string, string>(letter.People.ToDictionary(), StringComparer.Ordinal),
        DueAt = letter.At,
    };

    private static MessageOrder WithoutReason(MessageOrder message)
    {
        SortedDictionary<string, string> facts = new(message.Facts, StringComparer.Ordinal);
        if (facts.ContainsKey(Reason)) facts[Reason] = "–";
        return message with { Facts = facts };
    }
}
