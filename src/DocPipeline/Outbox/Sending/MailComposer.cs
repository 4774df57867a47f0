using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Outbox.Links;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Texts;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Outbox.Sending;

/// <summary>Puts a mail together at the moment in which it is sent: text, names, address and link meet here for the first time.</summary>
/// <param name="texts">The texts.</param>
/// <param name="keys">The keys of links; nothing where mails of this program have none.</param>
/// <param name="office">Who sends.</param>
internal sealed class MailComposer(MailTemplates texts, LinkKeys? keys, MailOffice office)
{
    /// <summary>What a one-time code in a mail is good for.</summary>
    internal const string CodePurpose = "sign";

    /// <summary>Puts a mail together.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="number">Which of its messages.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="people">The names of other people whom the text names, by gap.</param>
    /// <param name="now">The moment, on which a one-time code turns.</param>
    internal Outcome<Mail> Compose(MessageBatch batch, int number, Recipient to, IReadOnlyDictionary<string, string> people, DateTimeOffset now)
    {
        OutboxMessage message = batch.Messages[number - 1];
        MessageOrder order = message.Order;
        if (to.Email is null || MailAddresses.Plain(to.Email) is not { } address)
        {
            return Refused(OutboxFinding.NoAddress, to.Email is null ? $"No e-mail address is held of {order.Person}." : $"The e-mail address of {order.Person} is none that a mail can be sent to.",
                "an address such as name@example.org", "Enter the address in the contact data, and send the message anew");
        }

        if (MessageKinds.NeedsTerms(order.Kind) && keys is null)
            return Refused(OutboxFinding.KeyUnusable, "The mail carries a link, and there is no key to make it with.", "the link key of the site", "Name its file");
        SortedDictionary<string, string> gaps = new(StringComparer.Ordinal);
        foreach ((string name, string value) in batch.Facts.Concat(order.Facts)) gaps[name] = MailGaps.SortOf(name) == GapSort.Date ? Date(value, order.Language) : MailAddresses.OneLine(value);
        foreach ((string name, string value) in people) gaps[name] = MailAddresses.OneLine(value);
        gaps[MailGaps.Recipient] = MailAddresses.OneLine(to.Name);
        gaps["council"] = office.Council;
        gaps["contact"] = office.Contact;
        gaps["contact-email"] = office.ContactEmail;
        if (office.ContactTelephone is { } telephone) gaps["contact-telephone"] = telephone;
        if (order.Link is { } link && keys is not null)
        {
            if (MessageKinds.HasLink(order.Kind)) gaps[MailGaps.Link] = SigningLink.For(office.Site, keys.TokenFor(link.In(batch.About)), order.Kind == MessageKind.VoteInvitation ? SigningLink.VotePath : SigningLink.Path);
            else if (order.Kind == MessageKind.Code) gaps[MailGaps.Code] = OneTimeCode.For(keys, link.In(batch.About), CodePurpose, now);
        }

        Outcome<MailTemplate> filled = texts[order.Kind, order.Language].Fill(gaps.GetValueOrDefault);
        if (filled.IsRefused) return Outcome.Refused<Mail>(filled.Findings);
        return Outcome.Done(new Mail
        {
            Name = batch.NameOf(number),
            Kind = order.Kind,
            Language = order.Language,
            Office = office,
            ToName = gaps[MailGaps.Recipient],
            ToAddress = address,
            Subject = MailAddresses.OneLine(filled.Value.Subject).Replace('\u00A0', ' '),
            Text = MailPlainText.Of(filled.Value),
            Html = MailHtml.Of(filled.Value, order.Language),
            Gaps = gaps,
            MayBeSent = message.Tries > 0,
        });
    }

    private static string Date(string value, Language language) => MailDates.Words(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture), language);

    private static Outcome<Mail> Refused(FindingCode code, string message, string expected, string suggestion) =>
        Outcome.Refused<Mail>([OutboxFinding.At(null, code, message, expected, suggestion)]);
}
