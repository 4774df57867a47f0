namespace DocPipeline.Pipeline.Outbox;

/// <summary>What the settings of the mail need and no file of settings may hold. It comes from the environment and is never printed.</summary>
/// <param name="SmtpPassword">The password at the mail server.</param>
/// <param name="NotifyKey">The API key of GOV.UK Notify.</param>
public sealed record MailSecrets(string? SmtpPassword, string? NotifyKey)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(MailSecrets);
}
