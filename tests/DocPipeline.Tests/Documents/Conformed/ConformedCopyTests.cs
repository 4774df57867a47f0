using System.Collections.Concurrent;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Tests.Documents.Templates;
using DocPipeline.Tests.Returns.Ooxml;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Conformed;

/// <summary>The conformed copy: its blocks filled, its signatures listed, and every other word as it was issued.</summary>
public sealed class ConformedCopyTests
{
    private static readonly XNamespace W = WordFile.W;
    private static readonly ConcurrentDictionary<string, CompletedRound> Rounds = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, byte[]> Copies = new(StringComparer.Ordinal);

    public static TheoryData<string> Documents { get; } = ["agreement", "sixty", "welsh"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_word_but_in_the_blocks_the_list_and_the_line_at_the_foot_stays(string which)
    {
        (byte[] issued, byte[] copy) = (Issued(which), Made(which));
        IReadOnlyDictionary<string, byte[]> before = SignedFiles.Entries(issued), after = SignedFiles.Entries(copy);
        string[] changed = [.. after.Keys.Where(k => !before.TryGetValue(k, out byte[]? old) || !old.AsSpan().SequenceEqual(after[k])).Order(StringComparer.Ordinal)];

        Assert.Equal(["docProps/custom.xml", "word/document.xml", "word/footer.xml"], changed);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Rest(before["word/document.xml"]), Rest(after["word/document.xml"]));
        XElement footer = Parse(after["word/footer.xml"]);
        footer.Elements().First().Remove();
        Assert.Equal(Parse(before["word/footer.xml"]).ToString(SaveOptions.DisableFormatting), footer.ToString(SaveOptions.DisableFormatting));
    }

    [Fact]
    public void A_comparison_finds_nothing_but_lines_to_write_on_gone_and_words_of_blocks_list_and_foot_come()
    {
        DocumentComparison comparison = DocumentComparison.Of("issued.docx", Issued("agreement"), "copy.docx", Made("agreement")).Value!;
        DocumentText issued = DocumentText.Read("issued", Issued("agreement")).Value!, copy = DocumentText.Read("copy", Made("agreement")).Value!;
        IEnumerable<TextBlock> list = copy.Blocks.SkipWhile(b => b.Text != "Signatures and counterparts").TakeWhile(b => b.Area == TextArea.Body);
        HashSet<string> gone = [.. Words(Blocks(issued))], come = [.. Words($"{Blocks(copy)} {string.Join(' ', list.Select(b => b.Text))} Conformed copy, not an original"), "/"];

        // The last paragraph of a document is shown as deleted and inserted where others come after it: that is one that stays.
        WordChange[] all = [.. comparison.Changes.SelectMany(c => c.Words)], changes = [.. all.Where(c => !all.Any(other => other.Was == c.Now && other.Now == c.Was))];

        Assert.True(changes.Length > 25, $"{changes.Length} changes");
        Assert.DoesNotContain(changes.SelectMany(c => Words(c.Was)), word => !gone.Contains(word));
        Assert.DoesNotContain(changes.SelectMany(c => Words(c.Now)), word => !come.Contains(word));

        static string Blocks(DocumentText text) => string.Join(' ', text.Controls.Where(c => c.Tag.StartsWith("signature:", StringComparison.Ordinal)).Select(c => c.Text));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_is_valid_and_the_same_every_time(string which)
    {
        byte[] copy = Made(which);

        Validity.Assert(copy);
        Assert.Equal(copy, Make(Issued(which), RoundOf(which)).Value);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public Task It_shows_who_signed_how_and_who_did_not(string which)
    {
        DocumentText text = DocumentText.Read("copy", Made(which)).Value!;
        IEnumerable<string> blocks = text.Controls.Where(c => c.Tag.StartsWith("signature:", StringComparison.Ordinal)).Take(which == "sixty" ? 0 : 60).Select(c => $"[{c.Tag}]\n{c.Text}\n");
        string all = text.ToString();
        string list = all[all.LastIndexOf(which == "welsh" ? "# Llofnodion a gwrthrannau" : "# Signatures and counterparts", StringComparison.Ordinal)..].Split("\n[header]")[0];

        return Snapshot.Verify(string.Join('\n', [.. blocks, list]), $"ConformedCopyTests.{which}");
    }

    [Fact]
    public void Certificate_signatures_on_the_issued_file_are_taken_out_whole()
    {
        byte[] signed = Signers.Sign(Signers.Sign(CompletedRounds.Agreement, Signers.Rsa), Signers.Rsa);
        Assert.Contains("_xmlsignatures/sig2.xml", SignedFiles.Entries(signed).Keys);

        byte[] copy = Make(signed, CompletedRounds.Of(signed)).Value!;

        Validity.Assert(copy);
        Assert.DoesNotContain(SignedFiles.Entries(copy).Keys, name => name.Contains("signature", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("digital-signature", SignedFiles.Text(copy, "_rels/.rels") + SignedFiles.Text(copy, "[Content_Types].xml"), StringComparison.Ordinal);
        Assert.Equal(DocumentText.Read("copy", Made("agreement")).Value!.ToString(), DocumentText.Read("copy", copy).Value!.ToString());
    }

    [Fact]
    public void A_copy_made_while_some_are_still_to_be_heard_leaves_their_blocks_to_be_signed()
    {
        CompletedRound round = RoundOf("agreement");
        byte[] copy = Make(Issued("agreement"), round with { IsComplete = false, Parties = [.. round.Parties.Skip(2)] }).Value!;
        DocumentText text = DocumentText.Read("copy", copy).Value!;

        Assert.Equal("For Cheshire West and Chester Council\nSigned\nName\nOffice\nDate", text.Controls.Single(c => c.Tag == "signature:council").Text);
        Assert.Contains("Not every organisation had answered when this copy was made.", text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zoë Ŵynne-Żółć")]
    [InlineData("Zoe\u0308 W\u0302ynne")]
    [InlineData("أمل \u200F(Amal)")]
    [InlineData("O'Brien & Sons <Ltd> \"North\"")]
    [InlineData("𠮷野家")]
    public void Names_are_printed_as_they_are(string name)
    {
        byte[] copy = Make(Issued("agreement"), RoundOf("agreement").WithFirstSignature(s => s with { Name = name })).Value!;

        Validity.Assert(copy);
        string printed = string.Concat(WordFile.Body(copy).Descendants(W + "sdt").First(s => s.Element(W + "sdtPr")!.Element(W + "tag").Value() == "signature:council").Descendants(W + "t").Select(t => t.Value));
        Assert.Contains(name, printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jane\u0007Bell")]
    [InlineData("Jane\nBell")]
    [InlineData("Jane \u202EllEB")]
    [InlineData("Jane \u2066Bell")]
    [InlineData("Jane \uFFFF Bell")]
    [InlineData("Jane \uE000 Bell")]
    [InlineData(" ")]
    public void A_name_that_cannot_be_printed_is_refused(string name) =>
        Refused(Issued("agreement"), RoundOf("agreement").WithFirstSignature(s => s with { Name = name }), ConformedCodes.Facts);

    [Fact]
    public void Half_a_character_is_refused() =>
        Refused(Issued("agreement"), RoundOf("agreement").WithFirstSignature(s => s with { Name = "Jane \uD800Bell" }), ConformedCodes.Facts);

    [Fact]
    public void Another_file_than_the_issued_one_is_refused() => Refused(Issued("sixty"), RoundOf("agreement"), ConformedCodes.OtherFile);

    [Fact]
    public void An_organisation_without_a_block_is_refused() =>
        Refused(Issued("agreement"), RoundOf("agreement").WithFirst(p => p with { OrganisationId = "another-council" }), ConformedCodes.NoBlock, ConformedCodes.NoFacts);

    [Fact]
    public void A_block_without_facts_is_refused_where_nobody_is_still_to_be_heard() =>
        Refused(Issued("agreement"), RoundOf("agreement") with { Parties = [.. RoundOf("agreement").Parties.Skip(1)] }, ConformedCodes.NoFacts);

    [Fact]
    public void Facts_that_contradict_one_another_are_refused()
    {
        Refused(Issued("agreement"), RoundOf("agreement").WithFirst(p => p with { Outcome = PartyOutcome.Declined }), ConformedCodes.Facts);
        Refused(Issued("agreement"), RoundOf("agreement").WithFirst(p => p with { Signatures = [] }), ConformedCodes.Facts);
        Refused(Issued("agreement"), RoundOf("agreement").WithFirstSignature(s => s with { Way = WayOfSigning.CertificateInWord }), ConformedCodes.Facts);
        Refused(Issued("agreement"), RoundOf("agreement").WithFirstSignature(s => s with { ReturnedSha512 = "ABC" }), ConformedCodes.Facts);
        Refused(Issued("agreement"), RoundOf("agreement") with { CompletedAt = RoundOf("agreement").IssuedAt.AddDays(-1) }, ConformedCodes.Facts);
        Refused(Issued("agreement"), RoundOf("agreement") with { Parties = [.. RoundOf("agreement").Parties, RoundOf("agreement").Parties[0]] }, ConformedCodes.Facts);
    }

    [Fact]
    public void A_file_with_tracked_changes_is_refused_as_nobody_can_tell_which_words_were_signed()
    {
        byte[] tracked = SignedFiles.Replaced(CompletedRounds.Agreement, "word/document.xml", "<w:body>", "<w:body><w:p><w:ins w:id=\"90001\" w:author=\"A\"><w:r><w:t>New</w:t></w:r></w:ins></w:p>");

        Refused(tracked, CompletedRounds.Of(tracked), ConformedCodes.Unfillable);
    }

    [Fact]
    public void A_block_within_a_line_is_refused()
    {
        byte[] odd = SignedFiles.Replaced(CompletedRounds.Agreement, "word/document.xml", "<w:body>", "<w:body><w:p><w:sdt><w:sdtPr><w:tag w:val=\"signature:council\"/><w:id w:val=\"90001\"/></w:sdtPr><w:sdtContent><w:r><w:t>Signed</w:t></w:r></w:sdtContent></w:sdt></w:p>");

        Refused(odd, CompletedRounds.Of(CompletedRounds.Agreement) with { IssuedSha512 = CompletedRounds.DigestOf(odd) }, ConformedCodes.Unfillable);
    }

    internal static byte[] Issued(string which) => which switch { "sixty" => CompletedRounds.Sixty, "welsh" => CompletedRounds.Welsh, _ => CompletedRounds.Agreement };

    internal static CompletedRound RoundOf(string which) => Rounds.GetOrAdd(which, w => CompletedRounds.Of(Issued(w), w == "welsh" ? Language.Cy : Language.En));

    private static byte[] Made(string which) => Copies.GetOrAdd(which, w =>
    {
        Outcome<byte[]> made = Make(Issued(w), RoundOf(w));
        Assert.False(made.IsRefused, string.Join('\n', made.Findings));
        return made.Value;
    });

    private static Outcome<byte[]> Make(byte[] issued, CompletedRound round) => ConformedCopy.Make("issued.docx", issued, round);

    private static void Refused(byte[] issued, CompletedRound round, params FindingCode[] codes)
    {
        Outcome<byte[]> made = Make(issued, round);
        Assert.Equal(codes, made.Findings.Select(f => f.Code).Distinct());
        Assert.All(made.Findings, f => Assert.True(f.Place is not null && f.Expected is not null && f.Suggestion is not null && !f.ToString().Any(c => char.IsControl(c) && c != '\n'), f.ToString()));
    }

    private static XElement Parse(byte[] part) => XElement.Load(new MemoryStream(part), LoadOptions.PreserveWhitespace);

    private static string[] Words(string text) => text.Split([' ', '\n', '\t', '\u00A0', '|'], StringSplitOptions.RemoveEmptyEntries);

    // The document without what fills its blocks, how these stand in their cells, the page numbers of its contents, and what begins with the list.
    private static string Rest(byte[] part)
    {
        XElement root = Parse(part);
        foreach (XElement block in root.Descendants(W + "sdt").Where(s => s.Element(W + "sdtPr")?.Element(W + "tag").Value()?.StartsWith("signature:", StringComparison.Ordinal) == true))
        {
            block.Element(W + "sdtContent")!.Elements().Skip(1).Remove();
            block.Element(W + "sdtContent")!.Descendants(W + "keepNext").Remove();
            block.Ancestors(W + "tc").First().Element(W + "tcPr")!.Element(W + "vAlign")!.Remove();
        }

        foreach (XElement page in root.Descendants(W + "instrText").Where(i => i.Value.StartsWith(" PAGEREF ", StringComparison.Ordinal)).Select(i => i.Parent!.ElementsAfterSelf().SelectMany(r => r.Elements(W + "t")).First())) page.Value = "n";
        XElement? list = root.Element(W + "body")!.Elements(W + "p").FirstOrDefault(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)) is "Signatures and counterparts" or "Llofnodion a gwrthrannau");
        if (list is not null)
        {
            list.ElementsAfterSelf().Where(e => e.Name != W + "sectPr").Remove();
            list.Remove();
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }
}
