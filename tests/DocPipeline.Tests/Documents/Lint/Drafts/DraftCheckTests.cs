using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Lint.Drafts;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Checking;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Documents.TakingBack;
using WordDraft = DocPipeline.Tests.Documents.TakingBack.Draft;

namespace DocPipeline.Tests.Documents.Lint.Drafts;

/// <summary>A draft that is open in Word, looked through against the record.</summary>
public sealed class DraftCheckTests
{
    private static readonly XNamespace W = WordFile.W;
    private static readonly RecordFiles cheshire = Sample.Of("cheshire-west").Files;
    private static readonly byte[] agreement = Sample.Of("cheshire-west").Bytes("agreement");
    private static readonly byte[] small = WordDraft.Of(EveryKind.Files);

    /// <summary>Every document of the samples.</summary>
    public static IEnumerable<object[]> Documents { get; } = [.. Sample.Names.SelectMany(sample => Sample.Of(sample).Drafted.Select(drafted => (object[])[sample, drafted.Id.Value]))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_as_it_was_generated_lacks_nothing_of_the_record(string sample, string document)
    {
        Sample from = Sample.Of(sample);
        IReadOnlyList<DraftFinding> found = Of(from.Files, document, from.Bytes(document));
        string lacks = string.Join('\n', found.Where(each => each.Finding.Code.Value.StartsWith("DRAFT-", StringComparison.Ordinal)).Select(each => each.Finding));
        Assert.True(lacks.Length == 0, lacks);

        // Whatever else is found is found in Word by words of its paragraph.
        IReadOnlyList<TextBlock> blocks = from.Text(document).Blocks;
        Assert.All(found.Where(each => each.Find is not null), each => Assert.Contains(blocks, block => block.Text.Contains(ParagraphText.Fold(each.Find!), StringComparison.Ordinal)));
        Assert.All(found, each => Assert.True(each.Find is null or { Length: > 0 and <= 200 }, each.Find));
    }

    [Fact]
    public void Who_signs_and_has_no_place_to_is_missing()
    {
        DraftFinding missing = Single(cheshire, "agreement", WordDraft.Edited(agreement, root => Signature(root, "connexions").Remove()), DraftCodes.SignatoryMissing);
        Assert.Equal((Severity.Error, "signature:connexions"), (missing.Finding.Severity, missing.Control));
        Assert.StartsWith("Connexions signs the document", missing.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_to_sign_of_another_name_is_for_nobody_in_the_record()
    {
        byte[] draft = WordDraft.Edited(agreement, root => Signature(root, "connexions").Descendants(W + "t").First().Value = "For Neston Rowing Club");
        DraftFinding unknown = Single(cheshire, "agreement", draft, DraftCodes.SignatoryUnknown);
        Assert.Equal("For Neston Rowing Club", unknown.Find);
    }

    [Fact]
    public void Without_any_place_to_sign_the_pages_are_missing_as_a_whole()
    {
        byte[] draft = WordDraft.Edited(agreement, root => root.Descendants(W + "sdt").Where(IsSignature).ToList().ForEach(each => each.Remove()));
        Assert.Contains("25 organisations sign the document", Single(cheshire, "agreement", draft, DraftCodes.NoPages).Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_that_shows_its_prompt_is_not_filled_in()
    {
        RecordFiles files = EveryKind.Files;
        byte[] draft = WordDraft.Edited(small, root =>
        {
            XElement control = Control(root, "fact:partnership.area");
            control.Descendants(W + "tag").Single().SetAttributeValue(W + "val", "gap:partnership.area");
            control.Descendants(W + "alias").Single().SetAttributeValue(W + "val", "To supply: partnership.area");
            control.Descendants(W + "t").First().Value = "[To supply: partnership.area]";
        });
        DraftFinding unfilled = Single(files, "agreement", draft, DraftCodes.Unfilled);
        Assert.Equal(("gap:partnership.area", Severity.Warning), (unfilled.Control, unfilled.Finding.Severity));
        Assert.Contains("[To supply: partnership.area]", unfilled.Find, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_says_something_else_is_told_with_what_the_record_says()
    {
        DraftFinding fact = Single(EveryKind.Files, "agreement", WordDraft.Edited(small, root => Control(root, "fact:partnership.area").Replace("Mersey Vale", "Wirral")), DraftCodes.FactDiffers);
        Assert.Equal(("fact:partnership.area", "Mersey Vale"), (fact.Control, fact.Finding.Expected));

        // An editor may lose the tag and keep the title.
        byte[] untagged = WordDraft.Edited(small, root =>
        {
            XElement control = Control(root, "fact:partnership.area");
            control.Replace("Mersey Vale", "Wirral");
            control.Descendants(W + "tag").Single().Remove();
        });
        Assert.Equal("fact:partnership.area", Single(EveryKind.Files, "agreement", untagged, DraftCodes.FactDiffers).Control);
        byte[] unknown = WordDraft.Edited(small, root => Control(root, "fact:partnership.area").Descendants(W + "tag").Single().SetAttributeValue(W + "val", "fact:organisation.gone"));
        Assert.Contains("organisation.gone", Single(EveryKind.Files, "agreement", unknown, DraftCodes.FactUnknown).Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_that_nobody_settled_are_told_paragraph_by_paragraph_and_author_by_author()
    {
        byte[] draft = WordDraft.Edited(small, root =>
        {
            XElement paragraph = root.Paragraph("Short words.");
            paragraph.Add(Change("ins", "Ann", "t", " More."), Change("del", "Ann", "delText", " Less."), Change("ins", "Bob", "t", " And."));
        });
        DraftFinding[] found = [.. Of(EveryKind.Files, "agreement", draft).Where(each => each.Finding.Code == DraftCodes.TrackedChanges)];
        Assert.Equal(["2 tracked changes by Ann are neither accepted nor rejected: “More.”.", "A tracked change by Bob is neither accepted nor rejected: “And.”."], found.Select(each => each.Finding.Message));
        Assert.All(found, each => Assert.Equal(("clause 1.3", "Short words. More. And."), (each.Finding.Place!.Clause, each.Find)));
    }

    [Fact]
    public void A_comment_is_told_with_what_it_says()
    {
        byte[] draft = WordDraft.Edited(small, root =>
        {
            XElement paragraph = root.Paragraph("Short words.");
            paragraph.Add(new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "1"))));
        });
        DraftFinding comment = Single(EveryKind.Files, "agreement", WithComment(draft), DraftCodes.Comment);
        Assert.Equal("A comment by Ann is still there: “Is this so?”.", comment.Finding.Message);
        Assert.Equal("clause 1.3", comment.Finding.Place!.Clause);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_and_one_with_an_old_number_are_told_apart()
    {
        byte[] lost = WordDraft.Edited(small, root => root.Descendants(W + "bookmarkStart").Single(each => each.Attribute(W + "name")!.Value == "_Ref_together").SetAttributeValue(W + "name", "_Ref_gone"));
        Assert.Equal(Severity.Error, Single(EveryKind.Files, "agreement", lost, DraftCodes.ReferenceLost).Finding.Severity);

        byte[] stale = WordDraft.Edited(small, root => root.Descendants(W + "fldSimple").First(each => each.Attribute(W + "instr")!.Value.Contains("_Ref_together", StringComparison.Ordinal)).Descendants(W + "t").Single().Value = "9.9");
        DraftFinding old = Single(EveryKind.Files, "agreement", stale, DraftCodes.ReferenceStale);
        Assert.Equal(("1.1", "clause 1.3.2"), (old.Finding.Expected, old.Finding.Place!.Clause));
    }

    [Fact]
    public void Another_version_and_a_file_from_elsewhere_are_told()
    {
        RecordFiles later = EveryKind.WithFacts("version: 1.0", "version: 1.1");
        Assert.Contains("version 1.0, and the record is at version 1.1", Single(later, "agreement", small, DraftCodes.OtherVersion).Finding.Message, StringComparison.Ordinal);
        IReadOnlyList<DraftFinding> other = Of(EveryKind.Files, "agreement", agreement);
        Assert.Equal(DraftCodes.OtherDocument, other[0].Finding.Code);
        Assert.DoesNotContain(other, each => each.Finding.Code == DraftCodes.SignatoryMissing || each.Finding.Code == DraftCodes.FactUnknown);
    }

    [Fact]
    public void Words_to_look_for_stand_around_what_was_found_and_cross_no_tab()
    {
        string filler = string.Concat(Enumerable.Repeat("The partners meet and plan together. ", 12));
        byte[] draft = WordDraft.Edited(small, root => root.Paragraph("Short words.").Replace("Short words.", $"{filler}This is to be completed. {filler}"));
        DraftFinding found = Assert.Single(Of(EveryKind.Files, "agreement", draft), each => each.Finding.Code.Value == "LINT-PLACEHOLDER");
        Assert.Contains("to be completed", found.Find, StringComparison.Ordinal);
        Assert.InRange(found.Find!.Length, 100, 200);

        byte[] parted = WordDraft.Edited(small, root => root.Paragraph("Short words.").Add(new XElement(W + "r", new XElement(W + "tab")), WordDraft.Run("This is to be confirmed.")));
        Assert.Equal("This is to be confirmed.", Assert.Single(Of(EveryKind.Files, "agreement", parted), each => each.Finding.Code.Value == "LINT-PLACEHOLDER").Find);
    }

    private static IReadOnlyList<DraftFinding> Of(RecordFiles files, string document, byte[] draft)
    {
        Outcome<IReadOnlyList<DraftFinding>> found = CheckDraft.Of(files, PartnershipFile.Read(files), new DocumentId(document), "draft.docx", draft);
        Assert.False(found.IsRefused, string.Join('\n', found.Findings));
        return found.Value;
    }

    private static DraftFinding Single(RecordFiles files, string document, byte[] draft, FindingCode code)
    {
        IReadOnlyList<DraftFinding> found = Of(files, document, draft);
        Assert.True(found.Count(each => each.Finding.Code == code) == 1, string.Join('\n', found.Select(each => each.Finding)));
        return found.Single(each => each.Finding.Code == code);
    }

    private static XElement Control(XElement root, string tag) => root.Descendants(W + "sdt").First(each => each.Descendants(W + "tag").FirstOrDefault().Value("val") == tag);

    private static XElement Signature(XElement root, string organisation) => Control(root, $"signature:{organisation}");

    private static bool IsSignature(XElement control) => control.Descendants(W + "tag").FirstOrDefault().Value("val")?.StartsWith("signature:", StringComparison.Ordinal) == true;

    private static XElement Change(string kind, string author, string text, string words) => new(
        W + kind, new XAttribute(W + "id", "1"), new XAttribute(W + "author", author), new XAttribute(W + "date", "2026-11-27T08:00:00Z"), new XElement(W + "r", new XElement(W + text, new XAttribute(XNamespace.Xml + "space", "preserve"), words)));

    private static byte[] WithComment(byte[] draft)
    {
        using MemoryStream file = new();
        file.Write(draft);
        using (ZipArchive zip = new(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            Put("word/comments.xml", _ => $"<w:comments xmlns:w=\"{W}\"><w:comment w:id=\"1\" w:author=\"Ann\"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>");
            Put("word/_rels/document.xml.rels", text => text.Replace("</Relationships>", "<Relationship Id=\"rIdComments\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>", StringComparison.Ordinal));
            Put("[Content_Types].xml", text => text.Replace("</Types>", "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>", StringComparison.Ordinal));

            void Put(string name, Func<string, string> change)
            {
                string text = "";
                if (zip.GetEntry(name) is { } entry)
                {
                    using (StreamReader reader = new(entry.Open())) text = reader.ReadToEnd();
                    entry.Delete();
                }

                using StreamWriter writer = new(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(change(text));
            }
        }

        return file.ToArray();
    }
}
