using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>What a council's template takes from the record and from the prose: memberships, references, the properties of the file.</summary>
public sealed class RecordInTemplateTests
{
    private const string Prose = "# Introduction\n\nSee [](#conduct) and [](#members).\n\n# Conduct {#conduct}\n\n1. First.\n2. Second. {#second}\n\n# Members {#members .appendix}\n\nText.\n";

    [Fact]
    public void A_membership_prints_the_tables_that_prose_would_print()
    {
        const string InProse = "# A\n\n{{membership.board}}\n";

        string template = Body("{{#each sections}}\n{{prose this}}\n{{/each}}\n{{membership \"board\"}}", "# A\n\nText.\n");
        string prose = Body("{{#each sections}}\n{{prose this}}\n{{/each}}", InProse);

        Assert.Equal("Members of the Board", Table(template).Descendants(W + "tblCaption").Single().Attribute(W + "val")!.Value);
        Assert.True(XNode.DeepEquals(Table(prose), Table(template)));
    }

    [Theory]
    [InlineData("{{membership \"bord\"}}", "'bord', which is no body with seats, cannot be printed.")]
    [InlineData("{{membership document.subtitle}}", "which is no body with seats, cannot be printed.")]
    public void A_body_without_seats_is_a_gap(string template, string message)
    {
        Finding gap = Assert.Single(Make(template, "# A\n\nText.\n").Findings, f => f.Code.Value == "DOCUMENT-GAP");

        Assert.EndsWith(message, gap.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conduct", "section 2")]
    [InlineData("second", "clause 2.2")]
    [InlineData("members", "Appendix A")]
    public void A_reference_prints_what_a_reference_in_prose_prints_wherever_it_stands(string anchor, string words)
    {
        string sketch = $"header: Top {{{{xref \"{anchor}\"}}}}.\nAs in {{{{xref “{anchor}”}}}}.\n{{{{#each sections}}}}\n{{{{prose this}}}}\n{{{{/each}}}}\n{{{{#each appendices}}}}\n{{{{prose this}}}}\n{{{{/each}}}}";
        byte[] docx = Docx(sketch, Prose);

        Validity.Assert(docx);
        Assert.StartsWith($"As in {words}.\n", Rendered.TextOf(docx), StringComparison.Ordinal);
        Assert.Contains($"Top {words}.", Rendered.TextOf(docx), StringComparison.Ordinal);
        XElement document = XElement.Parse(Rendered.Part(docx, "word/document.xml"));
        string target = document.Descendants(W + "p").First().Descendants().Attributes().Select(a => a.Name.LocalName switch { "anchor" => a.Value, "instr" => a.Value.Trim().Split(' ')[1], _ => null }).OfType<string>().First();
        Assert.Single(document.Descendants(W + "bookmarkStart"), b => b.Attribute(W + "name")!.Value == target);
    }

    [Fact]
    public void A_reference_to_no_place_of_the_text_is_refused_with_the_nearest_one()
    {
        Finding finding = Assert.Single(Make("See {{xref \"conduckt\"}}", Prose).Findings, f => f.Severity == Severity.Error);

        Assert.Equal((ProseCodes.DanglingReference, "our.docx/word/document.xml:1:5", "Write #conduct"), (finding.Code, finding.Place!.ToString(), finding.Suggestion));
    }

    [Fact]
    public void A_reference_to_a_section_that_the_template_leaves_out_is_a_gap_of_the_template()
    {
        Finding gap = Assert.Single(Make("See {{xref \"conduct\"}}", Prose).Findings, f => f.Code.Value == "DOCUMENT-GAP");

        Assert.Equal(("'conduct', which the document leaves out, cannot be printed.", "our.docx/word/document.xml:1:5"), (gap.Message, gap.Place!.ToString()));
    }

    [Fact]
    public void Tags_in_the_properties_of_the_file_are_filled_and_win_over_ours()
    {
        string core = Rendered.Part(Docx(WithProperties("<dc:title>{{document.title}} &amp; {{#if document.subtitle}}more{{else}}{{upper document.reference}}{{/if}}</dc:title><dc:subject>Our own</dc:subject><dc:creator>{{document.author}}</dc:creator><cp:keywords>{{partnership.area}}, {{date document.on}}</cp:keywords><dc:description>Version {{document.version}}</dc:description>"), "# A\n\nText.\n"), "docProps/core.xml");

        Assert.Contains("<dc:title>Rules &lt;new&gt; &amp; more &amp; MV-AGR-0001</dc:title>", core, StringComparison.Ordinal);
        Assert.Contains("<dc:subject>Agreement, Mersey Vale Partnership</dc:subject>", core, StringComparison.Ordinal);
        Assert.Contains("<dc:creator>Wilhelmina Okonkwo-Hale</dc:creator>", core, StringComparison.Ordinal);
        Assert.Contains("<cp:keywords>Mersey Vale, 1 April 2026</cp:keywords>", core, StringComparison.Ordinal);
        Assert.Contains("<dc:description>Version 1.0</dc:description>", core, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_filled_properties_is_valid_and_the_same_bytes_each_time()
    {
        string sketch = WithProperties("<dc:title>{{document.title}}</dc:title>");
        byte[] once = Docx(sketch, "# A\n\nText.\n"), again = Docx(sketch, "# A\n\nText.\n");

        Validity.Assert(once);
        Assert.Equal(once, again);
    }

    [Theory]
    [InlineData("<dc:title>{{document.titel}}</dc:title>", "TEMPLATE-FIELD-UNKNOWN", "docProps/core.xml (title)")]
    [InlineData("<dc:subject>{{contents}}</dc:subject>", "TEMPLATE-TAG-MISPLACED", "docProps/core.xml (subject)")]
    [InlineData("<cp:keywords>{{#each history}}x</cp:keywords>", "TEMPLATE-BLOCK-UNCLOSED", "docProps/core.xml (keywords)")]
    [InlineData("<dc:description>{{> cover}}</dc:description>", "TEMPLATE-TAG-MISPLACED", "docProps/core.xml (description)")]
    [InlineData("<dc:title>{{document.subtitle}}</dc:title>", "DOCUMENT-GAP", "docProps/core.xml (title)")]
    public void A_mistake_in_a_property_names_it(string properties, string code, string part)
    {
        Finding finding = Make(WithProperties(properties), "# A\n\nText.\n").Findings.First(f => f.Code.Value == code);

        Assert.Equal($"our.docx/{part}", finding.Place!.File);
    }

    [Fact]
    public void Tags_in_properties_outlive_unpacking_and_packing()
    {
        byte[] docx = Sketch.Docx(WithProperties("<dc:title>{{document.title}}</dc:title><dc:subject>Our own</dc:subject>"));
        IReadOnlyDictionary<string, byte[]> files = CouncilTemplate.Unpack("our.docx", docx).Value!;

        Assert.Contains("{{document.title}}", Encoding.UTF8.GetString(files["docProps/core.xml"]), StringComparison.Ordinal);
        byte[] packed = CouncilTemplate.Pack("our.docx", files).Value!;
        Validity.Assert(packed);
        Assert.Contains("{{document.title}}", Rendered.Part(packed, "docProps/core.xml"), StringComparison.Ordinal);
    }

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string Facts = TestRecord.Facts
        .Replace("title: Partnership agreement", "title: 'Rules <new> & more'", StringComparison.Ordinal)
        .Replace("documents:", "bodies:\n  - id: board\n    name: Board\n    kind: board\n    purpose: Decides.\n    seats:\n      - id: one\n        title: Chair\n        filledBy: office\n        organisation: council\ndocuments:", StringComparison.Ordinal);

    private static string WithProperties(string properties) => "Text {{document.title}}\nentry: docProps/core.xml "
        + $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{properties}</cp:coreProperties>";

    private static XElement Table(string body) => XElement.Parse(body).Descendants(W + "tbl").Single();

    private static string Body(string template, string prose) => Rendered.Part(Docx(template, prose), "word/document.xml");

    private static byte[] Docx(string template, string prose)
    {
        Outcome<DraftedDocument> made = Make(template, prose);
        Assert.False(made.IsRefused, string.Join('\n', made.Findings));
        return made.Value.Bytes.ToArray();
    }

    private static Outcome<DraftedDocument> Make(string template, string prose) => DraftDocument.FromRecord(
        new RecordFiles([new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(Facts)), new("prose/agreement.md", Encoding.UTF8.GetBytes(prose))]),
        new DocumentId("agreement"),
        new CouncilLook("our.docx", Sketch.Docx(template), IsStyleOnly: false));
}
