using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Partnerships.Reading;

/// <summary>The anchors that facts may name are looked up in the text; they are those that the prose reader finds.</summary>
public sealed class ProseAnchorsTests
{
    public static TheoryData<string> Samples { get; } = [.. Directory.GetDirectories(Path.Combine(Snapshot.SolutionFolder, "samples")).Where(f => File.Exists(Path.Combine(f, "partnership.yaml"))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_heading_of_the_samples_has_the_anchor_that_a_reference_would_name(string sample)
    {
        RecordFiles files = RecordFolder.Read(Path.Combine(Snapshot.SolutionFolder, "samples", sample)).Value!;
        PartnershipRecord record = PartnershipFile.Read(files).Value!;

        Assert.All(record.Documents.Where(d => d.Prose.Count > 0), document => Assert.Empty(Parsed(files, document).Except(ProseAnchors.Of(files, document)!)));
    }

    [Theory]
    [InlineData("# Purpose", "purpose")]
    [InlineData("## Rôle of the _Board_ & its chair", "role-of-the-board-its-chair")]
    [InlineData("# Purpose {#aims}", "aims")]
    [InlineData("# Purpose {.unnumbered}", "purpose")]
    [InlineData("# Purpose {#aims .appendix}", "aims")]
    [InlineData("# A\n\n1. A quorum is a third. {#quorum}", "quorum")]
    [InlineData("# A\n\nTable: Shares {#shares widths=\"2 3\"}", "shares")]
    public void An_anchor_is_stated_or_made_from_the_words_of_a_heading(string prose, string anchor) => Assert.Contains(anchor, Of(prose)!);

    [Theory]
    [InlineData("# Purpose {#aims}", "purpose")]
    [InlineData("See [the aims](#aims).", "aims")]
    [InlineData("A brace {#aims} within a sentence is none.", "aims")]
    public void What_only_looks_like_an_anchor_is_none(string prose, string anchor) => Assert.DoesNotContain(anchor, Of(prose)!);

    [Fact]
    public void Of_a_file_that_is_missing_nothing_can_be_said() => Assert.Null(ProseAnchors.Of(new RecordFiles([]), Document()));

    private static IReadOnlyList<string>? Of(string prose) => ProseAnchors.Of(new RecordFiles([new("prose/a.md", System.Text.Encoding.UTF8.GetBytes(prose))]), Document());

    private static Document Document() => new()
    {
        Id = new("a"),
        Kind = DocumentKind.Constitution,
        Reference = "A-0001",
        Title = "A",
        Owner = new("owner"),
        StartsAt = new VersionStart { Version = new("1.0"), On = new(2009, 1, 1), Status = DocumentStatus.Draft, Change = "First." },
        Prose = ["prose/a.md"],
    };

    private static IEnumerable<string> Parsed(RecordFiles files, Document document)
    {
        var findings = new List<Finding>();
        return document.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, findings)).SelectMany(s => s.Blocks.OfType<ProseHeading>().Select(h => h.Anchor).Prepend(s.Anchor));
    }
}
