using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using DocPipeline.Findings;

namespace DocPipeline.Outbox.Sending.Smtp;

/// <summary>Mails through a mail server (RFC 5321), by the client that comes with .NET.</summary>
/// <remarks>
/// The client speaks STARTTLS and no implicit TLS (port 465), and no SMTPUTF8. What the server says in words is not passed on: it may quote the
/// address, or the mail.
/// </remarks>
internal sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        using MailMessage message = MessageOf(mail);
        using SmtpClient client = new(settings.Host, settings.Port) { EnableSsl = settings.Security == SmtpSecurity.StartTls, DeliveryMethod = SmtpDeliveryMethod.Network };
        if (settings.User is { } user) client.Credentials = new NetworkCredential(user, settings.Password);
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(patience);
        try
        {
            await client.SendMailAsync(message, late.Token).ConfigureAwait(false);
            return new Delivery.Sent();
        }
        catch (SmtpFailedRecipientException e)
        {
            return OfCode((int)e.StatusCode, isOfRecipient: true);
        }
        catch (SmtpException e)
        {
            return OfException(e);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Delivery.Later("the mail server did not answer in time");
        }
        catch (Exception e) when (e is IOException or AuthenticationException or InvalidOperationException or FormatException)
        {
            return OfInner(e);
        }
    }

    private static MailMessage MessageOf(Mail mail)
    {
        MailMessage message = new()
        {
            From = new MailAddress(mail.Office.From, mail.Office.Council, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };

        // The envelope's sender is that of the Sender header where there is one: bounces go there.
        if (mail.Office.Bounces is { } bounces) message.Sender = new MailAddress(bounces);
        message.To.Add(new MailAddress(mail.ToAddress, mail.ToName, Encoding.UTF8));
        message.ReplyToList.Add(new MailAddress(mail.Office.ContactEmail, mail.Office.Contact, Encoding.UTF8));
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Language == Partnerships.Register.Language.Cy ? "cy" : "en-GB");
        AlternateView html = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.QuotedPrintable;
        message.AlternateViews.Add(html);
        return message;
    }

    private Delivery OfException(SmtpException e) => e switch
    {
        { StatusCode: SmtpStatusCode.GeneralFailure, InnerException: { } inner } => OfInner(inner),
        { StatusCode: SmtpStatusCode.GeneralFailure } => Unreachable(),
        _ => OfCode((int)e.StatusCode, isOfRecipient: false),
    };

    private Delivery OfInner(Exception e) => e switch
    {
        SmtpException inner => OfException(inner),
        AuthenticationException => Halted("The mail server's certificate is not accepted, or it does not speak TLS as it should.", "a certificate for the host's name from an authority that this machine trusts", "Ask whoever runs the server; do not turn the guard off"),
        _ => Unreachable(),
    };

    private Delivery OfCode(int code, bool isOfRecipient) => code switch
    {
        // 421, 450, 451, 452 and their like: come again (RFC 5321, 4.2.1).
        >= 400 and < 500 => new Delivery.Later(Said("the mail server does not take it now", code)),
        530 or 534 or 535 or 538 => Halted($"The mail server does not let this program in ({code}).", "the name and password that the server knows", "Check the settings of the mail, and DOCPIPELINE_SMTP_PASSWORD"),
        550 or 551 or 553 when isOfRecipient => new Delivery.Refused(Said("the mail server knows no such mailbox, or may not write to it", code)),
        552 => new Delivery.Refused(Said("the mail is larger than the mail server takes", code)),
        >= 500 => new Delivery.Refused(Said("the mail server refuses it", code)),
        _ => Unreachable(),
    };

    private static string Said(string words, int code) => string.Create(CultureInfo.InvariantCulture, $"{words} ({code})");

    private Delivery.Halted Unreachable() => Halted(
        "The mail server does not answer, or not as a mail server does.", "a server that answers, with STARTTLS where that is set",
        "Check host, port and security in the settings of the mail. What waits is sent by the next docpipeline outbox send");

    private Delivery.Halted Halted(string message, string expected, string suggestion) =>
        new(OutboxFinding.At(settings.ToString(), OutboxFinding.TransportBroken, message, expected, suggestion, Severity.Warning));
}
