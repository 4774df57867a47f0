namespace DocPipeline.Outbox.Sending.Smtp;

/// <summary>How the way to the mail server is guarded.</summary>
internal enum SmtpSecurity
{
    /// <summary>TLS, begun with STARTTLS; a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>None: only for a relay on the same machine or in a network of one's own.</summary>
    None,
}
