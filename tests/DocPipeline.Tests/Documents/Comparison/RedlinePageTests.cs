using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Comparison;

public sealed partial class RedlinePageTests
{
    [Fact]
    public async Task A_page_says_what_was_inserted_deleted_and_moved_without_colours()
    {
        const string Text = "# Proceedings\n1 Meetings of the Board are open to the press and the public.\n1 Expulsion needs a majority of two thirds of the members present.\n1 A third clause that nobody touched.\n| Name | Holder |\n| Finance | Vacant |\n| Housing | Jane Bell |\nThe end.";
        string[] lines = Text.Split('\n');
        string now = string.Join('\n', [lines[0], lines[2].Replace("two thirds", "three quarters", StringComparison.Ordinal), lines[3], lines[1], lines[4], lines[5], "| Health | Ann Lee |", .. lines[6..]]);

        string page = Redlines.Compare(Typed.Docx(Text), Typed.Docx(now, "A <header> & more")).Page("Compare version 4 with version 5");

        await Snapshot.Verify(Style().Replace(page, "<style></style>"));
    }

    [Fact]
    public void Pages_of_real_documents_are_well_formed_their_links_lead_somewhere_and_no_heading_is_skipped()
    {
        foreach ((string name, byte[] old, byte[] now) in VersionsOfSamplesTests.Versions().Append(("cover sheets", Sample.Of("cheshire-west").Bytes("cover-sheet"), Sample.Of("dyffryn").Bytes("cover-sheet"))))
        {
            string page = Redlines.Compare(old, now).Page("Compare " + name);

            XElement html = XElement.Parse(Void().Replace(page, "$1/>")["<!DOCTYPE html>\n".Length..]);
            HashSet<string> ids = [.. html.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>()];
            Assert.Equal(ids.Count, html.Descendants().Count(e => e.Attribute("id") is not null));
            Assert.All(html.Descendants("a").Select(a => a.Attribute("href")?.Value).OfType<string>(), link => Assert.Contains(link[1..], ids));
            int[] levels = [.. html.Descendants().Where(e => Heading().IsMatch(e.Name.LocalName)).Select(e => e.Name.LocalName[1] - '0')];
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), p => Assert.True(p.Second <= p.First + 1, $"{name}: a heading of level {p.Second} follows one of level {p.First}."));
            Assert.All(html.Descendants().Where(e => e.Name.LocalName is "ol" or "ul"), list => Assert.All(list.Elements(), i => Assert.Equal("li", i.Name.LocalName)));
            Assert.Empty(html.Descendants("script"));
            Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("(<meta [^>]*)>")]
    private static partial Regex Void();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}
