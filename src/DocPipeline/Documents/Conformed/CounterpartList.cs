using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;

namespace DocPipeline.Documents.Conformed;

/// <summary>The list at the end of a conformed copy: each signature, how and when it was made, and which file holds it.</summary>
internal static class CounterpartList
{
    private static readonly int[] Widths = [2960, 1940, 2540, 1586];

    /// <summary>Writes it, on a page of its own.</summary>
    internal static string Write(CompletedRound round, SigningWords words)
    {
        string[] head = [words.House.Of("Organisation"), words.House.Of("How"), words.House.Of("Date"), words.House.Of("Fingerprint")];
        List<IReadOnlyList<IReadOnlyList<string>>> rows = [[.. head.Select(h => new[] { WordMarkup.Runs(h) })], .. round.Parties.SelectMany(party => Rows(party, words))];
        string heading = words.House.Of("Signatures and counterparts");

        // Out of the numbers of the sections, whatever style a council's own template has for them.
        return WordMarkup.Paragraph("Heading1", WordMarkup.Runs(heading), "<w:pageBreakBefore/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr><w:spacing w:before=\"0\"/><w:ind w:left=\"0\" w:firstLine=\"0\"/>")
            + WordMarkup.Paragraph("Normal", WordMarkup.Runs(words.House.Of(
                "This is a conformed copy of version\u00A0%1. It shows in type how and when each organisation signed. The signatures themselves are in the files that the organisations signed, which are kept; this copy is not one of them.", round.Version)))
            + (round.IsComplete ? "" : WordMarkup.Paragraph("Normal", WordMarkup.Runs(words.House.Of("Not every organisation had answered when this copy was made."))))
            + WordMarkup.Paragraph("Normal", WordMarkup.Runs(words.House.Of("A fingerprint is the beginning of the SHA-512 digest of the file that an organisation sent back signed. The certificate of completion has the whole of it.")), "<w:keepNext/>")
            + WordMarkup.HouseTable(heading, Widths, rows);
    }

    private static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Rows(SigningParty party, SigningWords words)
    {
        string[] whom = [WordMarkup.Runs(party.Organisation), .. party.Capacity is { } capacity ? [WordMarkup.Runs(words.House.Of("As %1", capacity))] : Array.Empty<string>()];
        if (party.Outcome != PartyOutcome.Signed)
        {
            yield return [whom, [WordMarkup.Runs(words.NotSigned(party.Outcome))], [WordMarkup.Runs(party.OutcomeAt is { } at ? words.On(at) : words.House.Of("None"))], [WordMarkup.Runs(words.House.Of("None"))]];
            yield break;
        }

        foreach (PartySignature signature in party.Signatures)
        {
            string[] how = [.. signature.Role == SigningRole.Signatory ? Array.Empty<string>() : [WordMarkup.Runs(words.Role(signature.Role))], WordMarkup.Runs(words.Way(signature.Way))];
            string[] file = signature.ReturnedSha512 is { } digest ? [.. SigningWords.Short(digest).Split(' ').Select(group => WordMarkup.Runs(group, "Fingerprint"))] : [WordMarkup.Runs(words.House.Of("As issued"))];
            yield return [whom, how, [WordMarkup.Runs(words.On(signature.SignedAt))], file];
        }
    }
}
