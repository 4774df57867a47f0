namespace DocPipeline.Outbox.Sending.Smtp;

/// <summary>Which mail server.</summary>
/// <param name="Host">Its name; the certificate has to be for it.</param>
/// <param name="Port">The port: 587 for submission, 25 for a relay.</param>
/// <param name="Security">How the way is guarded.</param>
/// <param name="User">The name to sign in with; nothing where the server knows this machine.</param>
/// <param name="Password">The password. It comes from the environment and is never printed.</param>
internal sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, string? User, string? Password)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Host}:{Port}";
}
