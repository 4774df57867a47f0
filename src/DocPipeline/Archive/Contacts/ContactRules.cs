using System.Net;
using System.Text.RegularExpressions;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts;

/// <summary>What may be held of a person. No finding repeats what was to be held.</summary>
internal static partial class ContactRules
{
    private const int LongestLine = 200;
    private const int LongestAddress = 1_000;
    private const int MostOfAKind = 1_000;
    private const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Everything that is wrong with what is to be held.</summary>
    internal static IReadOnlyList<Finding> Check(Contact contact, PersonId person)
    {
        List<Finding> findings = [];
        if (!IsLine(contact.Name)) Add("name", "one line of 1 to 200 characters");
        if (contact.Office is { } office && !IsLine(office)) Add("office", "one line of 1 to 200 characters");
        if (contact.Organisation is { } organisation && !IsLine(organisation)) Add("organisation", "one line of 1 to 200 characters");
        if (contact.Address is { } address && (address.Trim().Length == 0 || address.Length > LongestAddress || address.Any(c => char.IsControl(c) && c != '\n'))) Add("address", "lines of at most 1,000 characters together");
        if (!contact.Emails.All(IsEmail) || !AreDifferent(contact.Emails)) Add("e-mail address", "each address once, such as name@example.org");
        if (!contact.Telephones.All(t => t.Length <= 40 && TelephoneShape().IsMatch(t)) || !AreDifferent(contact.Telephones)) Add("telephone number", "each number once: digits, spaces and +, such as 01632 960001");
        if (!contact.About.All(IsLine) || !AreDifferent(contact.About)) Add("list of what the person took part in", "each object once");
        if (!contact.Networks.All(n => IPAddress.TryParse(n.Address, out _))) Add("address of the network", "IPv4 or IPv6");
        if (!contact.Attachments.All(a => AttachmentShape().IsMatch(a.Name) && MediaTypeShape().IsMatch(a.MediaType)) || !AreDifferent(contact.Attachments.Select(a => a.Name))) Add("attached file", "each name once, of letters, digits, points, hyphens and underscores, with a media type");
        if (contact.Attachments.Sum(a => (long)a.Content.Length) > MostBytes) Add("attached file", "20 MB of attached files at most");
        if (new[] { contact.Emails.Count, contact.Telephones.Count, contact.Attachments.Count, contact.Networks.Count, contact.About.Count }.Max() > MostOfAKind) Add("list", "1,000 of a kind at most");
        return findings;

        void Add(string what, string expected) => findings.Add(ContactFinding.At(ContactNames.Prefix + person, ContactFinding.Malformed, $"The {what} of the person cannot be held as it is.", expected, "Write it so"));
    }

    /// <summary>Whether a text has the form of an e-mail address.</summary>
    internal static bool IsEmail(string text) => text.Length <= 254 && EmailShape().IsMatch(text);

    private static bool IsLine(string text) => text.Length is > 0 and <= LongestLine && text.AsSpan().Trim().Length == text.Length && !text.Any(char.IsControl);

    private static bool AreDifferent(IEnumerable<string> texts) => texts.GroupBy(t => t, StringComparer.OrdinalIgnoreCase).All(g => g.Count() == 1);

    [GeneratedRegex(@"\A[^\s@<>,;""]{1,64}@[^\s@<>,;""]+\.[^\s@<>,;"".]+\z")]
    private static partial Regex EmailShape();

    [GeneratedRegex(@"\A\+?[0-9][0-9 ()/.-]{2,}( ?(ext|x)\.? ?[0-9]{1,6})?\z")]
    private static partial Regex TelephoneShape();

    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\z")]
    private static partial Regex AttachmentShape();

    [GeneratedRegex(@"\A[a-z]+/[a-z0-9.+-]{1,80}\z")]
    private static partial Regex MediaTypeShape();
}
