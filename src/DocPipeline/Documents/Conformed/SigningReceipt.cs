using System.Globalization;
using System.Text;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Words;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Conformed;

/// <summary>
/// The receipt that a signatory is given, as plain text: it goes into a mail as it is, prints on one side, opens anywhere, and can carry the
/// log's own receipt to the letter.
/// </summary>
internal static class SigningReceipt
{
    private const int NumberDigits = 8;
    private const int LineLength = 76;
    private const int LabelWidth = 20;

    /// <summary>The receipt's number: the beginning of the event's digest, in two groups of four.</summary>
    internal static string NumberOf(string eventSha512) => $"{eventSha512[..(NumberDigits / 2)]} {eventSha512[(NumberDigits / 2)..NumberDigits]}".ToUpperInvariant();

    /// <summary>Writes it, or says everything that stands in the way. The same facts give the same text.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="receipt">What was signed, by whom and how.</param>
    internal static Outcome<string> Write(string name, ReceiptFacts receipt)
    {
        IReadOnlyList<Finding> wrong = FactsCheck.Of(name, receipt);
        if (wrong.Count > 0) return Outcome.Refused<string>(wrong);
        var words = new SigningWords(HouseWords.Of(receipt.Language));
        HouseWords house = words.House;
        var text = new StringBuilder();
        string heading = house.Of("Receipt %1", NumberOf(receipt.EventSha512));
        text.Append(heading).Append('\n').Append('=', heading.Length).Append('\n');
        Paragraph(receipt.Partnership);
        text.Append('\n');
        Row("You signed", receipt.Title);
        Row("", $"{receipt.Reference}, {house.Of("version")} {receipt.Version}, {words.On(receipt.VersionOn)}");
        Row("For", receipt.Party.Capacity is { } capacity ? $"{receipt.Party.Organisation}; {house.Of("As %1", capacity)}" : receipt.Party.Organisation);
        Row("Name", SigningWords.NameAndOffice(receipt.Signature));
        if (receipt.Signature.DelegatedBy is { } principal) Row("Delegated by", principal);
        Row("When", words.SignedAt(receipt.Signature));
        Row("How", words.Way(receipt.Signature.Way));
        Digest("SHA-512 of the document", receipt.IssuedSha512);
        if (receipt.Signature.ReturnedSha512 is { } returned) Digest("SHA-512 of what came back", returned);
        Digest("SHA-512 of the event", receipt.EventSha512);
        if (receipt.Log is { } leaf)
        {
            text.Append('\n');
            Row("Leaf of the log", string.Create(CultureInfo.InvariantCulture, $"{leaf.Leaf}, {leaf.Name}"));
        }

        Paragraph(house.Of("How to check it yourself"));
        Paragraph(house.Of("Work out the fingerprint (SHA-512) of the document that you have: sha512sum on Linux, shasum -a 512 on a Mac, certutil -hashfile with SHA512 on Windows. All its digits must be those above; if they are not, it is another document."));
        Paragraph(house.Of("Keep this receipt. With it you can show what you signed and when, whatever becomes of the archive."));
        if (receipt.Log is { } log)
        {
            Paragraph(house.Of("The lines below are the log’s own receipt. The page docs/verify-by-hand.md, steps 6 to 8, says how to check them with openssl alone."));
            text.Append('\n').Append(house.Of("Receipt of the log")).Append("\n\n").Append(log.Proof).Append(log.Proof.EndsWith('\n') ? "" : "\n");
        }

        return Outcome.Done(text.ToString());

        void Paragraph(string words) => text.Append('\n').AppendJoin('\n', Lines(words, LineLength)).Append('\n');

        void Row(string label, string value)
        {
            string shown = label.Length == 0 ? "" : house.Of(label) + ":";
            foreach (string line in Lines(Typography.Apply(value), LineLength - LabelWidth))
            {
                text.Append(shown.PadRight(LabelWidth)).Append(line).Append('\n');
                shown = "";
            }
        }

        void Digest(string label, string digest) => text.Append('\n').Append(house.Of(label)).Append(":\n").AppendJoin('\n', Fingerprint.Lines(digest).Select(line => "  " + line)).Append('\n');
    }

    // Plain text has no no-break space that every mail program knows.
    private static IEnumerable<string> Lines(string words, int length)
    {
        var line = new StringBuilder();
        foreach (string word in words.Replace('\u00A0', ' ').Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > length)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
