using System.Globalization;
using System.Text;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Outbox.Sending.Folder;

/// <summary>A mail as a file that every mail program opens (RFC 5322): plain text and HTML, to choose from.</summary>
internal static class EmlFile
{
    /// <summary>The bytes of the file, all ASCII.</summary>
    internal static byte[] Write(Mail mail, DateTimeOffset at)
    {
        // The name is no part of any text that people write, so the boundary stands in neither body.
        string boundary = $"=_{mail.Name.Proof}";
        StringBuilder eml = new();
        Header("Date", at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header("From", MailHeaders.Mailbox(mail.Office.Council, mail.Office.From));
        Header("Reply-To", MailHeaders.Mailbox(mail.Office.Contact, mail.Office.ContactEmail));
        Header("To", MailHeaders.Mailbox(mail.ToName, mail.ToAddress));
        Header("Subject", MailHeaders.Text(mail.Subject));

        // On a line of its own: the two ids of a request and the sender's domain can be long.
        Header("Message-ID", $"\r\n <{mail.MessageId}>");
        Header("Auto-Submitted", "auto-generated");
        Header("Content-Language", mail.Language == Language.Cy ? "cy" : "en-GB");
        Header("MIME-Version", "1.0");
        Header("Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        eml.Append("\r\n");
        Part("plain", mail.Text);
        Part("html", mail.Html);
        eml.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(eml.ToString());

        void Header(string name, string value) => eml.Append(name).Append(": ").Append(value).Append("\r\n");

        void Part(string type, string text) => eml.Append("--").Append(boundary).Append("\r\nContent-Type: text/").Append(type)
            .Append("; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n").Append(QuotedPrintable.Write(text));
    }
}
