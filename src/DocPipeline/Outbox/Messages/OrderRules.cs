using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;
using DocPipeline.Outbox.Links;
using DocPipeline.Outbox.Texts;

namespace DocPipeline.Outbox.Messages;

/// <summary>What may be asked for. No finding repeats what was given: it may be what must not be there.</summary>
internal static partial class OrderRules
{
    /// <summary>The greatest number of messages of one request.</summary>
    internal const int MostMessages = 5_000;

    private const int LongestFact = 2_000;

    /// <summary>Everything that is wrong with an order.</summary>
    internal static IReadOnlyList<Finding> Check(BatchOrder order)
    {
        List<Finding> findings = [];
        if (!LinkTerms.IsId(order.About) || !LinkTerms.IsId(order.Request)) Add("The names of the round and of the request are malformed.", "1 to 64 small letters and digits, with single points and hyphens between them");
        if (order.Messages.Count is 0 or > MostMessages) Add("The request has no message, or too many.", "1 to 5,000 messages");
        CheckFacts(order.Facts);
        foreach (MessageOrder message in order.Messages)
        {
            CheckFacts(message.Facts);
            if (message.People.Values.Append(message.Person).Any(p => !PersonId.TryRead(p, out _))) Add("A message names a person who is not given by an id of the contact data.", "p- and 20 letters and digits");
            if (message.People.Keys.Any(k => MailGaps.SortOf(k) != GapSort.Person)) Add("A message names a person at a place that the texts do not have.", string.Join(", ", MailGaps.Of(GapSort.Person)));
            if (MessageKinds.NeedsTerms(message.Kind) && message.Link is null) Add($"A message ({MessageKinds.NameOf(message.Kind)}) has no terms of a link.", "the slot, the digest of the issued document, the generation and the end of the time");
            if (message.Link is { } link && (!LinkTerms.IsId(link.Slot) || !LinkTerms.IsDigest(link.Issued) || link.Generation < 1)) Add("The terms of a link are malformed.", "a slot's id, a digest and a generation counted from 1");
        }

        return findings;

        void CheckFacts(SortedDictionary<string, string> facts)
        {
            foreach ((string name, string value) in facts)
            {
                if (MailGaps.SortOf(name) is not (GapSort.Text or GapSort.Date)) Add("A fact has a name that no text of a mail may use, or one that is filled in when the mail is sent.", string.Join(", ", MailGaps.Of(GapSort.Text).Concat(MailGaps.Of(GapSort.Date))));
                else if (MailGaps.SortOf(name) == GapSort.Date && !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) Add($"The fact {name} is no date.", "a date such as 2009-05-31");
                else if (value.Length > LongestFact || value.Any(c => char.IsControl(c) && c != '\n')) Add($"The fact {name} is too long or not plain text.", "at most 2,000 characters");
                else if (Personal().IsMatch(value)) Add($"The fact {name} holds an e-mail address or a link to sign by; the outbox keeps neither.", "a fact without personal data", "Name people by their ids");
            }
        }

        void Add(string message, string expected, string? suggestion = null) => findings.Add(OutboxFinding.At(null, OutboxFinding.Malformed, message, expected, suggestion));
    }

    [GeneratedRegex(@"[^\s@]@[^\s@]+\.[^\s@]|/[sv]/[a-z0-9.-]+_|_[a-z2-7]{32}\b")]
    private static partial Regex Personal();
}
