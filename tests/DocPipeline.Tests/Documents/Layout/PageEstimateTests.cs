using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Layout;

/// <summary>The pages that the contents list states, against those on which LibreOffice puts the headings.</summary>
public sealed partial class PageEstimateTests(ITestOutputHelper output)
{
    [NeedsProgramFact("soffice", "pdftotext")]
    public void The_contents_of_the_samples_name_LibreOffices_pages()
    {
        Dictionary<string, byte[]> documents = Sample.NamesAndVariants.SelectMany(name => Sample.Of(name).Drafted.Select(d => (Name: $"{name}.{d.Id}", Bytes: d.Bytes.ToArray())))
            .Where(d => Entries(d.Bytes).Count > 0).ToDictionary(d => d.Name, d => d.Bytes);
        IReadOnlyDictionary<string, byte[]> pdfs = LibreOffice.Convert(documents, "pdf");

        Assert.NotEmpty(documents);
        Assert.Empty(documents.SelectMany(d => Wrong(d.Value, LibreOffice.Pages(pdfs[d.Key])).Select(w => $"{d.Key}: {w}")));
    }

    [LongFact("soffice", "pdftotext")]
    [Trait("Category", "Long")]
    public void The_contents_of_six_variants_name_LibreOffices_pages() => AssertNearlyAll(1, 6);

    [LongFact("soffice", "pdftotext")]
    [Trait("Category", "Long")]
    public void The_contents_of_a_hundred_variants_name_LibreOffices_pages() => AssertNearlyAll(101, 100);

    [LongFact("soffice", "pdftotext")]
    [Trait("Category", "Long")]
    public void A_cover_sheet_is_said_to_overflow_when_LibreOffice_needs_a_second_page()
    {
        // Around the limit: one line more each time, in one field and in another.
        var sheets = new Dictionary<string, DraftedDocument>();
        for (int words = 40; words <= 160; words += 10)
        {
            sheets[$"description-{words}"] = Variants.CoverSheet(words, 20, 1);
            sheets[$"recommendation-{words}"] = Variants.CoverSheet(20, words, 1);
        }

        for (int references = 2; references <= 20; references += 2) sheets[$"references-{references}"] = Variants.CoverSheet(20, 20, references);
        IReadOnlyDictionary<string, byte[]> pdfs = LibreOffice.Convert(sheets.Select(s => KeyValuePair.Create(s.Key, s.Value.Bytes.ToArray())), "pdf");
        List<string> wrong = [];
        int overflowing = 0;
        foreach ((string name, DraftedDocument sheet) in sheets)
        {
            bool overflows = LibreOffice.Pages(pdfs[name]).Count > 1;
            Finding? finding = sheet.Findings.FirstOrDefault(f => f.Code.Value == "COVER-SHEET-OVERFLOWS");
            if (overflows) overflowing++;
            if (overflows != finding is not null) wrong.Add($"{name}: LibreOffice {(overflows ? "overflows" : "fits")}; {finding}");
        }

        output.WriteLine($"{sheets.Count} sheets, {overflowing} overflow, {wrong.Count} said wrong");
        Assert.Empty(wrong);
        Assert.InRange(overflowing, 5, sheets.Count - 5);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(400, true)]
    public void R34_A_cover_sheet_takes_one_side_of_A4(int words, bool overflows) =>
        Assert.Equal(overflows, Variants.CoverSheet(words, 20, 1).Findings.Any(f => f.Code.Value == "COVER-SHEET-OVERFLOWS"));

    private void AssertNearlyAll(int firstSeed, int count)
    {
        Dictionary<string, byte[]> variants = Enumerable.Range(firstSeed, count).ToDictionary(s => s.ToString(CultureInfo.InvariantCulture), Variants.Agreement);
        IReadOnlyDictionary<string, byte[]> pdfs = LibreOffice.Convert(variants, "pdf");
        List<string> wrong = [];
        int entries = 0;
        foreach ((string name, byte[] variant) in variants)
        {
            entries += Entries(variant).Count;
            wrong.AddRange(Wrong(variant, LibreOffice.Pages(pdfs[name])).Select(w => $"seed {name}: {w}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds {firstSeed} to {firstSeed + count - 1}: {entries - wrong.Count} of {entries} page numbers right ({100.0 * (entries - wrong.Count) / entries:F1} %)"));
        foreach (string line in wrong) output.WriteLine(line);
        Assert.True(wrong.Count * 50 <= entries, $"{wrong.Count} of {entries} are wrong:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static List<string> Wrong(byte[] document, IReadOnlyList<string> pages)
    {
        var wrong = new List<string>();
        string[] squeezed = [.. pages.Select(Squeezed)];
        int from = squeezed.Select((p, i) => (p, i)).First(p => p.p.Contains("Contents", StringComparison.Ordinal)).i;
        List<(string Heading, int Page)> entries = Entries(document);

        // The body starts on the page after the contents and the version history.
        int body = Array.FindIndex(squeezed, from, p => p.Contains("Versionhistory", StringComparison.Ordinal)) + 1;
        foreach ((string heading, int page) in entries)
        {
            int found = -1;
            for (int i = body; i < pages.Count && found < 0; i++)
            {
                if (squeezed[i].Contains(Squeezed(heading), StringComparison.Ordinal) && pages[i].Split('\n').Any(l => StartsHeading(Squeezed(l), Squeezed(heading)))) found = i;
            }

            if (found >= 0) body = found;
            if (found + 1 != page) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"'{heading}' is on {found + 1}, the contents say {page}"));
        }

        return wrong;
    }

    // A line of nothing but the heading, or of its beginning where it goes on in the next line; not its words in running text.
    private static bool StartsHeading(string line, string heading) => line.Length > 3 && heading.StartsWith(line, StringComparison.Ordinal);

    private static List<(string Heading, int Page)> Entries(byte[] document) =>
    [
        .. DocumentText.Read("a.docx", document).Value!.Blocks.Where(b => b.Style.StartsWith("TOC", StringComparison.Ordinal) || b.Style is "ContentsAppendix" or "ContentsUnnumbered")
            .Select(b => (b.Text[..b.Text.LastIndexOf(' ')], int.Parse(b.Text.AsSpan(b.Text.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture))),
    ];

    private static string Squeezed(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
