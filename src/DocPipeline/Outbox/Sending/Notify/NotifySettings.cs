using DocPipeline.Outbox.Messages;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Outbox.Sending.Notify;

/// <summary>The account at GOV.UK Notify.</summary>
/// <param name="Address">The address of the service; its own for the United Kingdom's government.</param>
/// <param name="Key">The API key, <c>name-service-secret</c>. It comes from the environment and is never printed.</param>
/// <param name="Templates">The ids of the templates there, by kind and language.</param>
/// <param name="ReplyTo">The id of the address there to which answers go; the account's own if left out.</param>
internal sealed record NotifySettings(Uri Address, NotifyKey Key, IReadOnlyDictionary<(MessageKind Kind, Language Language), Guid> Templates, Guid? ReplyTo)
{
    /// <summary>The service's own address.</summary>
    internal static Uri Service { get; } = new("https://api.notifications.service.gov.uk/");

    /// <inheritdoc/>
    public override string ToString() => Address.Host;
}
