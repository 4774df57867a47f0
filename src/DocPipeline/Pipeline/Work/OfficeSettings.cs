using System.Security.Cryptography.X509Certificates;
using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signatures;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Queues;
using DocPipeline.Returns.Ooxml;

namespace DocPipeline.Pipeline.Work;

/// <summary>What a program that works for an office has at hand.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="Queues">Where work waits.</param>
public sealed record OfficeSettings(OpenedArchive Archive, IWorkQueues Queues)
{
    private MailSettings? tried;

    /// <summary>How mails go out; without, they wait in the outbox.</summary>
    public MailSettings? Mail
    {
        get => field ?? Volatile.Read(ref tried);
        init;
    }

    /// <summary>The key of links; where it is missing, mails with a link wait.</summary>
    public LinkKeyPlace? LinkKey { get; init; }

    /// <summary>Whether the key of links is made where there is none, before the first letter that has one.</summary>
    public bool MakesLinkKey { get; init; }

    /// <summary>The roots that certificates of signers have to lead to; without, a certificate signature waits for somebody to look at it.</summary>
    public X509Certificate2Collection? Roots { get; init; }

    /// <summary>The roots of timestamp authorities.</summary>
    public X509Certificate2Collection? TimestampRoots { get; init; }

    /// <summary>With what conformed copies are sealed; without, they are not.</summary>
    public SealOrder? Seal { get; init; }

    /// <summary>Makes the PDF of a conformed copy; LibreOffice's where the machine has it.</summary>
    public IPdfRenditions Renditions { get; init; } = LibreOfficeRenditions.OfMachine();

    /// <summary>How the people of rounds are written to: letters go into the outbox, and out by the queue at once where mail is set up.</summary>
    public IRoundMail RoundMail
    {
        get
        {
            IRoundMail outbox = MakesLinkKey && LinkKey is { } key ? new MailWithKey(new OutboxMail(Archive), key) : new OutboxMail(Archive);
            return Mail is null ? outbox : new QueuedMail(outbox, Queues);
        }
    }

    /// <summary>Has what waits in the outbox sent at once, as far as mail is set up: for letters that are no round's.</summary>
    /// <param name="cancellationToken">Gives up; the letters go out when the outbox is looked at next.</param>
    /// <returns>Why links cannot be made, if they cannot: then letters with a link wait.</returns>
    public async Task<IReadOnlyList<Finding>> SendLettersAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings = MakesLinkKey && LinkKey is { } key ? KeepLinkKey.ListOrMake(key).Findings : [];
        if (Mail is not null) await QueuedMail.AskAsync(Queues, round: null, cancellationToken).ConfigureAwait(false);
        return findings;
    }

    /// <summary>Shows letters in place of sending them, from now on, where no way is set up for them: the program is being tried.</summary>
    /// <param name="shown">How they are shown.</param>
    public void Try(MailSettings shown) => Volatile.Write(ref tried, shown);

    /// <summary>Whom whoever checks a signature now trusts.</summary>
    internal SignatureTrust TrustNow() => new(Archive.Clock.GetUtcNow()) { Roots = Roots, TimestampRoots = TimestampRoots };

    /// <inheritdoc/>
    public override string ToString() => nameof(OfficeSettings);
}
