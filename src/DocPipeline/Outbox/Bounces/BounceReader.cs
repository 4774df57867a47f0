using System.Text;
using System.Text.Json;
using DocPipeline.Findings;
using DocPipeline.Outbox.Messages;

namespace DocPipeline.Outbox.Bounces;

/// <summary>
/// Reads what comes back: the reports of mail systems (RFC 3464), mails that were sent back in a form of their own, answers of machines and of
/// people, and what GOV.UK Notify reports. Anybody can write such a thing, so only a message's name with its proof counts, and nothing of the
/// text is kept.
/// </summary>
internal static class BounceReader
{
    private const int LargestFile = 10_000_000;
    private const int LargestRead = 500_000;
    private const int DeepestPart = 6;
    private const int MostParts = 60;

    /// <summary>Reads a mail that came back.</summary>
    /// <param name="place">What to call it.</param>
    /// <param name="bytes">The file.</param>
    internal static Outcome<MailNews> Read(string place, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestFile) return Unreadable(place, "The file is larger than 10 MB.", "a mail that came back");

        // Reports stand at the beginning; what is quoted behind them may be as long as it likes.
        string text = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, LargestRead)]);
        if (text.TrimStart() is { } trimmed && trimmed.StartsWith('{')) return ReadNotify(place, bytes);
        MimeEntity mail = MimeEntity.Read(text.TrimStart('\r', '\n', '\uFEFF'));
        if (mail.Headers.Count == 0) return Unreadable(place, "The file is no mail.", "a mail as a file, with its headers: .eml");
        MimeEntity[] parts = [.. Flat(mail, 0).Take(MostParts)];

        if (parts.FirstOrDefault(p => p.Type is "message/delivery-status" or "message/global-delivery-status") is { } report)
            return Name(parts, mail) is { } reported ? Outcome.Done(OfReport(report, reported)) : NotOurs(place);
        bool isMachine = mail["auto-submitted"] is { } auto && !auto.StartsWith("no", StringComparison.OrdinalIgnoreCase);
        string? answered = $"{mail["in-reply-to"]} {mail["references"]}";
        if (IsFromMailSystem(mail)) return Name(parts, mail) is { } returned ? Outcome.Done(new MailNews(MailNewsKind.Bounced, returned, null, StatusWords.Of(null))) : NotOurs(place);
        return MessageName.TryFind(answered, out MessageName? name) ? Outcome.Done(new MailNews(isMachine || IsAutomatic(mail) ? MailNewsKind.AutoReplied : MailNewsKind.Replied, name, null, null)) : NotOurs(place);
    }

    /// <summary>Reads what GOV.UK Notify reports of a mail.</summary>
    internal static Outcome<MailNews> ReadNotify(string place, ReadOnlyMemory<byte> json)
    {
        if (json.Length > LargestRead) return Unreadable(place, "The report is too large.", "a delivery receipt of GOV.UK Notify");
        try
        {
            NotifyReceipt? receipt = JsonSerializer.Deserialize(json.Span, BounceJson.Default.NotifyReceipt);
            if (receipt?.Status is null) return Unreadable(place, "The report has no status.", "a delivery receipt of GOV.UK Notify");
            if (receipt.Reference is not { } reference || !MessageName.TryFind(reference, out MessageName? name)) return NotOurs(place);
            return receipt.Status switch
            {
                "delivered" => Outcome.Done(new MailNews(MailNewsKind.Delivered, name, null, null)),
                "permanent-failure" => Outcome.Done(new MailNews(MailNewsKind.Bounced, name, null, "there is no such mailbox, says GOV.UK Notify")),
                "temporary-failure" => Outcome.Done(new MailNews(MailNewsKind.Bounced, name, null, "the mailbox could not be reached for three days, says GOV.UK Notify")),
                "technical-failure" => Outcome.Done(new MailNews(MailNewsKind.Bounced, name, null, "GOV.UK Notify could not send it")),
                _ => Unreadable(place, "The status of the report is not known here.", "delivered, permanent-failure, temporary-failure or technical-failure"),
            };
        }
        catch (JsonException)
        {
            return Unreadable(place, "The report is no JSON.", "a delivery receipt of GOV.UK Notify");
        }
    }

    private static MailNews OfReport(MimeEntity report, MessageName name)
    {
        // One block for the mail, then one for each recipient: a mail of ours has one. Its fields are read wherever they stand.
        string? action = null, status = null;
        foreach (string line in report.Body.Split('\n').Take(1_000))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            (string field, string value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (field == "action") action ??= value.ToLowerInvariant();
            if (field == "status" && StatusWords.IsStatus(value.Split(' ')[0])) status ??= value.Split(' ')[0];
        }

        return action switch
        {
            "delayed" => new MailNews(MailNewsKind.Delayed, name, status, status is null ? null : StatusWords.Of(status)),
            "delivered" or "relayed" or "expanded" => new MailNews(MailNewsKind.Delivered, name, status, null),
            "failed" => new MailNews(MailNewsKind.Bounced, name, status, StatusWords.Of(status)),
            _ => status?[0] switch
            {
                '2' => new MailNews(MailNewsKind.Delivered, name, status, null),
                '4' => new MailNews(MailNewsKind.Delayed, name, status, StatusWords.Of(status)),
                _ => new MailNews(MailNewsKind.Bounced, name, status, StatusWords.Of(status)),
            },
        };
    }

    // What the mail system quotes of ours says it best; then what the report itself refers to; then anything in the text.
    private static MessageName? Name(MimeEntity[] parts, MimeEntity mail)
    {
        IEnumerable<string?> places =
        [
            .. parts.Where(p => p != mail).Select(p => p["message-id"]),
            .. parts.Where(p => p.Type is "message/delivery-status" or "message/global-delivery-status").Select(p => p.Body),
            mail["in-reply-to"], mail["references"], mail["x-failed-message-id"],
            .. parts.Select(p => p.Body),
        ];
        foreach (string? text in places)
            if (text is not null && MessageName.TryFind(text, out MessageName? name)) return name;
        return null;
    }

    private static IEnumerable<MimeEntity> Flat(MimeEntity mail, int depth)
    {
        yield return mail;
        if (depth >= DeepestPart) yield break;
        IEnumerable<MimeEntity> inner = mail.Type is "message/rfc822" or "text/rfc822-headers" or "message/global" or "message/global-headers" ? [MimeEntity.Read(mail.Body)] : mail.Parts();
        foreach (MimeEntity part in inner.Take(MostParts))
            foreach (MimeEntity each in Flat(part, depth + 1)) yield return each;
    }

    private static bool IsFromMailSystem(MimeEntity mail) =>
        mail["return-path"]?.Replace(" ", "", StringComparison.Ordinal) == "<>" && !IsAutomatic(mail) && mail["auto-submitted"]?.StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase) != true
        || mail["from"] is { } from && (from.Contains("mailer-daemon", StringComparison.OrdinalIgnoreCase) || from.Contains("postmaster@", StringComparison.OrdinalIgnoreCase));

    // What programs wrote before RFC 3834, and some still do.
    private static bool IsAutomatic(MimeEntity mail) =>
        mail["x-autoreply"] is not null || mail["x-autorespond"] is not null || mail["precedence"]?.Trim().ToLowerInvariant() is "auto_reply" or "bulk" or "junk";

    private static Outcome<MailNews> NotOurs(string place) =>
        Unreadable(place, "It names no mail of this outbox.", "a mail that came back with the Message-ID of ours", "Give the whole mail as a file, with what it quotes");

    private static Outcome<MailNews> Unreadable(string place, string message, string expected, string suggestion = "Save the mail as a file (.eml) and give that") =>
        Outcome.Refused<MailNews>([OutboxFinding.At(place, OutboxFinding.BounceUnreadable, message, expected, suggestion)]);
}
