using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Conformed;

/// <summary>A signature block of an issued document: the content control <c>signature:&lt;organisation&gt;</c>, to be filled in type.</summary>
internal sealed class SignatureBlock
{
    private const string Tag = "signature:";

    // Where the words behind a label start, so that “Witness” and “Llofnod” do not touch them; the style has 907, for “Signed”.
    private const int StyleTab = 907;
    private const int Hang = 1021;
    private const int WelshHang = 1134;

    private readonly XElement control;

    private SignatureBlock(XElement control, string organisationId) => (this.control, OrganisationId) = (control, organisationId);

    /// <summary>Whose block it is.</summary>
    internal string OrganisationId { get; }

    /// <summary>Whether it can be filled: it stands between paragraphs, not within a line, and holds nothing but paragraphs.</summary>
    internal bool IsFillable => control.Element(Wml.SdtContent) is { } content && content.Elements().Any() && content.Elements().All(e => e.Name == Wml.P);

    /// <summary>The blocks of a part, in the order in which they stand.</summary>
    internal static IReadOnlyList<SignatureBlock> In(XElement root) =>
    [
        .. root.Descendants(Wml.Sdt).Select(sdt => (Control: sdt, Tag: (string?)sdt.Element(Wml.SdtPr)?.Element(Wml.W + "tag")?.Attribute(Wml.Val)))
            .Where(found => found.Tag?.StartsWith(Tag, StringComparison.Ordinal) == true).Select(found => new SignatureBlock(found.Control, found.Tag![Tag.Length..])),
    ];

    /// <summary>Fills it: the line that names the organisation stays, the lines to write on give way to what was signed.</summary>
    /// <param name="parties">The organisation in each of its capacities.</param>
    /// <param name="words">The words for it.</param>
    internal void Fill(IReadOnlyList<SigningParty> parties, SigningWords words)
    {
        XElement content = control.Element(Wml.SdtContent)!;

        // A line to write on has a tab before it; a block of a council's own template may have nothing above its lines.
        XElement? name = content.Elements().First() is var first && first.Descendants(Wml.Tab).Any(t => t.Parent!.Name == Wml.RunElement) ? null : first;
        var lines = new List<(string Label, string Text, bool Starts)>();
        foreach (SigningParty party in parties) AddParty(lines, party, words);
        if (name is not null) LetGo(name);
        content.ReplaceNodes(name, WordMarkup.Elements(Markup(lines, words.House.Language == Language.Cy ? WelshHang : Hang)));

        // Neighbours are of unlike length now, so what they have in common is their first line.
        XElement? place = control.Ancestors(Wml.Tc).FirstOrDefault()?.Element(Wml.TcPr)?.Element(Wml.W + "vAlign");
        place?.SetAttributeValue(Wml.Val, "top");
    }

    // A row is never split, so nothing has to hold its lines together; where they hold on to the next row, LibreOffice moves all of a table
    // that does not fit to the next page.
    private static void LetGo(XElement paragraph)
    {
        XElement? properties = paragraph.Element(Wml.PPr);
        if (properties is null) paragraph.AddFirst(properties = new XElement(Wml.PPr));
        properties.Elements(Wml.W + "keepNext").Remove();
        var keep = new XElement(Wml.W + "keepNext", new XAttribute(Wml.Val, "0"));
        if (properties.Element(Wml.PStyle) is { } style) style.AddAfterSelf(keep);
        else properties.AddFirst(keep);
    }

    private static void AddParty(List<(string Label, string Text, bool Starts)> lines, SigningParty party, SigningWords words)
    {
        bool starts = true;
        if (party.Capacity is { } capacity)
        {
            lines.Add(("", words.House.Of("As %1", capacity), starts));
            starts = false;
        }

        if (party.Outcome != PartyOutcome.Signed)
        {
            lines.Add((words.Label(SigningRole.Signatory), words.NotSigned(party.Outcome), starts));
            if (party.OutcomeAt is { } at) lines.Add((words.House.Of("Date"), words.On(at), false));
            return;
        }

        foreach (PartySignature signature in party.Signatures)
        {
            string time = signature.Way == WayOfSigning.Ink ? "" : ", " + SigningWords.Time(signature.SignedAt);
            lines.Add((words.Label(signature.Role), words.Way(signature.Way) + time, starts));
            starts = true;
            if (signature.Role == SigningRole.SealAttested) lines.Add(("", words.Role(signature.Role), false));
            if (signature.Certificate is { } certificate) lines.Add(("", words.House.Of("Certificate of %1, issued by %2", CommonName.Of(certificate.Subject), CommonName.Of(certificate.Issuer)), false));

            lines.Add((words.House.Of("Name"), signature.Name, false));
            if (signature.Office is { } office) lines.Add((words.House.Of("Office"), office, false));
            if (signature.DelegatedBy is { } principal) lines.Add(("", words.House.Of("For %1, by delegation of %2", party.Organisation, principal), false));
            lines.Add((words.House.Of("Date"), words.On(signature.SignedAt), false));
        }
    }

    private static string Markup(List<(string Label, string Text, bool Starts)> lines, int hang)
    {
        var xml = new StringBuilder();
        for (int at = 0; at < lines.Count; at++)
        {
            (string label, string text, bool starts) = lines[at];
            string tabs = $"<w:tabs><w:tab w:val=\"clear\" w:pos=\"{StyleTab}\"/><w:tab w:val=\"left\" w:pos=\"{hang}\"/></w:tabs>";
            string place = $"<w:keepNext w:val=\"0\"/>{tabs}<w:spacing w:before=\"{(starts ? 160 : 40)}\"/><w:ind w:left=\"{hang}\"{(label.Length == 0 ? "" : $" w:hanging=\"{hang}\"")}/>";
            xml.Append(WordMarkup.Paragraph("SignLine", (label.Length == 0 ? "" : WordMarkup.Runs(label) + "<w:r><w:tab/></w:r>") + WordMarkup.Runs(text), place));
        }

        return xml.ToString();
    }
}
