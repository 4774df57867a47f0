using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Documents.Templates;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.TakingBack;

/// <summary>What is not taken back is refused by its place, with the way to change it; nothing is written.</summary>
public sealed class RefusalTests
{
    private static readonly XNamespace W = WordFile.W;

    private static readonly byte[] Made = Draft.Of(EveryKind.Files);

    public static TheoryData<string> Cases { get; } = [.. All().Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_refused(string name)
    {
        (RecordFiles files, byte[] draft) = All()[name]();

        Outcome<TakenDraft> taken = Draft.TakeBack(files, draft);

        Assert.True(taken.IsRefused);
        Snapshot.Verify(string.Join('\n', taken.Findings), fileName: name, directory: Path.Combine(Snapshot.SourceFolder(), "refused"));
    }

    private static Dictionary<string, Func<(RecordFiles, byte[])>> All() => new(StringComparer.Ordinal)
    {
        ["TAKE-BACK-TEMPLATE-TEXT.heading-of-the-signatures"] = () => Of(root => root.Paragraph("Contents").Replace("Contents", "What is in it")),
        ["TAKE-BACK-TEMPLATE-TEXT.put-in"] = () => Of(root => root.Paragraph("Version history").AddBeforeSelf(new XElement(W + "p", Draft.Run("A word before all else.")))),
        ["TAKE-BACK-TEMPLATE-TEXT.deleted"] = () => Of(root => root.Paragraph("Version history").Remove()),
        ["TAKE-BACK-TEMPLATE-TEXT.footer"] = () => (EveryKind.Files, Draft.Edited(Made, root => root.Descendants(W + "t").First(t => t.Value.Contains("MV-AGR", StringComparison.Ordinal)).Value = "Private", FooterOf(Made))),
        ["TAKE-BACK-COMPUTED.version"] = () => Of(root => root.Paragraph("1.0").Replace("1.0", "1.1")),
        ["TAKE-BACK-COMPUTED.status-and-date"] = () => Of(root =>
        {
            root.Paragraph("Draft for agreement").Replace("Draft for agreement", "Agreed");
            root.Paragraph("1 April 2026").Descendants(W + "t").First().Value = "2 May 2026";
        }),
        ["TAKE-BACK-COMPUTED.history"] = () => Of(root => root.Paragraph("First version.").Replace("First", "Second")),
        ["TAKE-BACK-COMPUTED.signatures"] = () => Of(root => root.Descendants(W + "tbl").First(t => t.Value.Contains("Signed", StringComparison.Ordinal)).Descendants(W + "t").First(t => t.Value.Contains("Council", StringComparison.Ordinal)).Value = "Somebody else"),
        ["TAKE-BACK-COMPUTED.membership"] = () => (Sample.Of("dyffryn").Files, Draft.Edited(Sample.Of("dyffryn").Bytes("terms"), root => root.Paragraph("Principal").Replace("Principal", "Head"))),
        ["TAKE-BACK-COMPUTED.structure"] = () => (Sample.Of("dyffryn").Files, Draft.Edited(Sample.Of("dyffryn").Bytes("terms"), root => root.Paragraph("Reporting to Well-being Group").Remove())),
        ["TAKE-BACK-UNSUPPORTED.joined-cells"] = () => Of(root => root.Descendants(W + "tc").First(c => c.Value == "North").Element(W + "tcPr")!.Add(new XElement(W + "gridSpan", new XAttribute(W + "val", "2")))),
        ["TAKE-BACK-UNSUPPORTED.no-caption"] = () => Of(root => root.Paragraph("Table 1").Remove()),
        ["TAKE-BACK-UNSUPPORTED.before-the-first-section"] = () => Of(root => root.Paragraph("Purpose").Remove()),
        ["TAKE-BACK-LEAVES-FAULTS"] = () => Of(root => root.Paragraph("Quorum.").Remove()),
        ["TAKE-BACK-LEAVES-FAULTS.label"] = () => Of(root =>
        {
            XElement level = root.Paragraph("Another under three").Element(W + "pPr")!.Element(W + "numPr")!.Element(W + "numId")!;
            level.SetAttributeValue(W + "val", root.Paragraph("to plan").Element(W + "pPr")!.Element(W + "numPr")!.Element(W + "numId")!.Attribute(W + "val")!.Value);
            root.Paragraph("Another under three").Element(W + "pPr")!.Element(W + "numPr")!.Element(W + "ilvl")!.SetAttributeValue(W + "val", "0");
        }),
        ["TAKE-BACK-DIFFERS"] = () => (EveryKind.Files, Draft.Edited(Draft.Edited(Made, root => root.Add(
            new XElement(W + "num", new XAttribute(W + "numId", "990"), new XElement(W + "abstractNumId", root.Elements(W + "num").First().Element(W + "abstractNumId")!.Attributes()),
                new XElement(W + "lvlOverride", new XAttribute(W + "ilvl", "1"), new XElement(W + "startOverride", new XAttribute(W + "val", "7"))))), "word/numbering.xml"),
            root => root.Paragraph("Short words.").Descendants(W + "numId").Single().SetAttributeValue(W + "val", "990"))),
        ["TAKE-BACK-NO-PROVENANCE"] = () => (EveryKind.Files, Sketch.Docx("Text")),
        ["TAKE-BACK-OTHER-RECORD"] = () => (EveryKind.Files, Sample.Of("dyffryn").Bytes("terms")),
        ["TAKE-BACK-OTHER-RECORD.document"] = () => (EveryKind.WithFacts("  - id: agreement\n", "  - id: constitution\n"), Made),
        ["TAKE-BACK-OTHER-VERSION"] = () => (EveryKind.WithFacts("version: 1.0", "version: 2.0"), Made),
        ["ADMIT-DAMAGED"] = () => (EveryKind.Files, Encoding.UTF8.GetBytes("PK no file at all")),
        ["ADMIT-XML-DEPTH"] = () => Of(root => root.Element(W + "body")!.AddFirst(Enumerable.Range(0, 500).Aggregate(new XElement(W + "p"), (inner, _) => new XElement(W + "sdt", new XElement(W + "sdtContent", inner))))),
        ["ADMIT-DAMAGED.cut-off"] = () => (EveryKind.Files, Made[..(Made.Length / 2)]),
    };

    private static (RecordFiles, byte[]) Of(Action<XElement> edit) => (EveryKind.Files, Draft.Edited(Made, edit));

    private static string FooterOf(byte[] docx) => WordFile.Parts(docx).First(p => p.Key.Contains("footer", StringComparison.Ordinal) && p.Value.Value.Contains("MV-AGR", StringComparison.Ordinal)).Key.TrimStart('/');
}
