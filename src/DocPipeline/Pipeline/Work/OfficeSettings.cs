using System.Security.Cryptography.X509Certificates;
using DocPipeline.Documents.Renditions;
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
    /// <summary>How mails go out; without, they wait in the outbox.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The key of links; where it is missing, mails with a link wait.</summary>
    public LinkKeyPlace? LinkKey { get; init; }

    /// <summary>The roots that certificates of signers have to lead to; without, a certificate signature waits for somebody to look at it.</summary>
    public X509Certificate2Collection? Roots { get; init; }

    /// <summary>The roots of timestamp authorities.</summary>
    public X509Certificate2Collection? TimestampRoots { get; init; }

    /// <summary>With what conformed copies are sealed; without, they are not.</summary>
    public SealOrder? Seal { get; init; }

    /// <summary>Makes the PDF of a conformed copy; LibreOffice's where the machine has it.</summary>
    public IPdfRenditions Renditions { get; init; } = LibreOfficeRenditions.OfMachine();

    /// <summary>How the people of rounds are written to: letters go into the outbox, and out by the queue at once where mail is set up.</summary>
    public IRoundMail RoundMail => Mail is null ? new OutboxMail(Archive) : new QueuedMail(new OutboxMail(Archive), Queues);

    /// <summary>Whom whoever checks a signature now trusts.</summary>
    internal SignatureTrust TrustNow() => new(Archive.Clock.GetUtcNow()) { Roots = Roots, TimestampRoots = TimestampRoots };

    /// <inheritdoc/>
    public override string ToString() => nameof(OfficeSettings);
}
