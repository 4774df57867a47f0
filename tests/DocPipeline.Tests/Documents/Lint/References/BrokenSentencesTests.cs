using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Lint.Scanning;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Tests.Documents.Lint.References;

/// <summary>Sentences that a paragraph cuts in two, and lines that only look so.</summary>
public sealed class BrokenSentencesTests
{
    [Fact]
    public void A_comma_and_an_and_before_running_text_cut_a_sentence_in_two() =>
        Assert.Equal("and", Assert.Single(Broken("1 Purpose", "", "1.1 The Board is asked at each of its meetings to consider the arrangements of the partners, and", "whether they should be changed in the year to come.")));

    [Fact]
    public void A_comma_and_an_and_before_the_last_of_several_entries_do_not() =>
        Assert.Empty(Broken("1 Purpose", "", "1.1 The tasks of the Board in each of its years are the ones that follow here:", "to agree the plan for the borough with all partners,", "to say each year what came of it, and", "to answer the questions of members."));

    [Fact]
    public void A_sentence_that_stands_before_the_first_heading_is_read_as_one() =>
        Assert.Equal("shows", Assert.Single(Broken("Partnership checklist", "Fill this in before the Council joins a partnership. It shows", "whether the partnership is the right one.", "", "1 Purpose", "", "1.1 What is filled in here goes to the officer for partnerships, who keeps it for three years.")));

    [Fact]
    public void The_lines_of_a_title_page_end_where_they_like() =>
        Assert.Empty(Broken("The constitution of the partnership for sport and active living in the", "borough of Aldermoor and the parishes round it", "", "1 Purpose", "", "1.1 The partnership brings together all those who work for sport in the borough and round it."));

    private static IEnumerable<string> Broken(params string[] lines) =>
        DocumentLint.Hits(LintDocumentReader.Read(DocumentText.Read("plain.docx", PlainWordFile.Of(lines).Bytes).Value!)).Where(h => h.Class == LintClasses.BrokenSentence).Select(h => h.Spot.Words);
}
