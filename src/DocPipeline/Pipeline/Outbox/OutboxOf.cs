using System.Security.Cryptography;
using DocPipeline.Outbox.Messages;
using DocPipeline.Pipeline.Archiving;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>The outbox in the store of an archive.</summary>
internal static class OutboxOf
{
    internal static MailOutbox In(OpenedArchive archive) => new(archive.Store, archive.Clock, () => RandomNumberGenerator.GetBytes(16));
}
