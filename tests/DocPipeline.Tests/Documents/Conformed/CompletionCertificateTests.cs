using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Kinds.Completion;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Tests.Documents.Templates;
using DocPipeline.Tests.Snapshots;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Conformed;

/// <summary>The certificate of completion, as a Word file and as a page.</summary>
public sealed partial class CompletionCertificateTests(ITestOutputHelper output)
{
    // The bar for all of the evidence of a round of sixty is 10 s; these three are a part of it.
    private const double MostSeconds = 2;

    public static TheoryData<string> Documents => ConformedCopyTests.Documents;

    [Theory]
    [InlineData("agreement")]
    [InlineData("welsh")]
    public Task It_says_what_was_signed_by_whom_how_and_by_what_authority(string which) => Snapshot.Verify(TextOf(Word(ConformedCopyTests.RoundOf(which) with { IssuedSha512 = CompletedRounds.DigestOf("issued") })).ToString(), $"CompletionCertificateTests.{which}");

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_is_valid_and_the_same_every_time(string which)
    {
        byte[] made = Word(ConformedCopyTests.RoundOf(which));

        Validity.Assert(made);
        Assert.Equal(made, Word(ConformedCopyTests.RoundOf(which)));
        Assert.Equal(Page(ConformedCopyTests.RoundOf(which)), Page(ConformedCopyTests.RoundOf(which)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_page_says_what_the_Word_file_says_word_for_word(string which)
    {
        CompletedRound round = ConformedCopyTests.RoundOf(which);
        string[] word = Words(string.Join(' ', TextOf(Word(round)).Blocks.Where(b => b.Area == TextArea.Body).Select(b => TableNumber().Replace(b.Text, ""))));
        string body = Page(round)[Page(round).IndexOf("<main>", StringComparison.Ordinal)..];

        Assert.Equal(word, Words(WebUtility.HtmlDecode(Tag().Replace(body, " "))));
    }

    [Fact]
    public void The_page_stands_alone_and_tells_programs_what_its_tables_are()
    {
        string page = Page(ConformedCopyTests.RoundOf("welsh"));

        Assert.Contains("<html lang=\"cy-GB\">", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<a |<img|<link|url\\(|https?:", page);
        Assert.Equal(Regex.Count(page, "<table "), Regex.Count(page, "<caption>"));
        Assert.Contains("<th scope=\"col\"", page, StringComparison.Ordinal);
        Assert.Equal(["h1", "h2", "h3", "h4"], Regex.Matches(page, "<(h[1-6])>").Select(m => m.Groups[1].Value).Distinct());
    }

    [Fact]
    public void A_name_cannot_become_markup_and_one_in_Arabic_stands_by_itself()
    {
        CompletedRound round = ConformedCopyTests.RoundOf("agreement").WithFirstSignature(s => s with { Name = "<b>Jane</b> & \"Co\"" });
        string page = Page(round.WithFirst(p => p with { Organisation = "جمعية الأمل" }));

        Assert.Contains("&lt;b&gt;Jane&lt;/b&gt; &amp;", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>جمعية الأمل</bdi>", page, StringComparison.Ordinal);
        Validity.Assert(Word(round));
    }

    [Fact]
    public void Facts_that_cannot_be_printed_are_refused_in_both()
    {
        CompletedRound round = ConformedCopyTests.RoundOf("agreement").WithFirstSignature(s => s with { Office = "Chair\u202E" });

        Assert.Equal(ConformedCodes.Facts, Assert.Single(CompletionCertificate.Draft("certificate", round).Findings).Code);
        Assert.Equal(ConformedCodes.Facts, Assert.Single(CompletionPage.Write("certificate", round).Findings).Code);
    }

    [Fact]
    public void What_a_person_wrote_in_lines_is_printed_on_one_and_a_deed_may_have_seals_alone()
    {
        CompletedRound round = ConformedCopyTests.RoundOf("agreement");
        round = round.WithFirstSignature(s => s with { Role = SigningRole.SealAttested }) with { Happenings = [.. round.Happenings.Select(h => h.Detail is null ? h : h with { Detail = "Not yet.\nThe board\n\nmeets in June." })] };
        string text = TextOf(Word(round)).ToString();

        Assert.Contains("Declined: Not yet. The board meets in June. |", text, StringComparison.Ordinal);
        Assert.Contains("### Seal attested: Siân Price, Chief Executive", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_that_asked_all_at_once_and_is_not_archived_says_so()
    {
        CompletedRound round = ConformedCopyTests.RoundOf("welsh") with
        {
            Language = DocPipeline.Partnerships.Register.Language.En, Archived = null, EventsSha512 = null, InForceFrom = null, Rule = new RoundRule { EffectOnSignature = 3 }, Happenings = [],
        };
        string text = TextOf(Word(round)).ToString();

        Assert.Contains("All organisations were asked to sign at once.", text, StringComparison.Ordinal);
        Assert.Contains("The document takes effect when this many have signed: 3.", text, StringComparison.Ordinal);
        Assert.Contains("| In force from | Not stated |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Where it is archived", text, StringComparison.Ordinal);
        Assert.DoesNotContain("# Events", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_certificate_and_page_for_sixty_take_well_under_two_seconds()
    {
        CompletedRound round = ConformedCopyTests.RoundOf("sixty");
        _ = Word(round);
        var clock = Stopwatch.StartNew();
        Outcome<byte[]> copy = ConformedCopy.Make("issued.docx", CompletedRounds.Sixty, round);
        double copied = clock.Elapsed.TotalSeconds;
        byte[] word = Word(round);
        double certified = clock.Elapsed.TotalSeconds;
        string page = Page(round);
        double all = clock.Elapsed.TotalSeconds;

        output.WriteLine($"60 signatories: conformed copy {copied * 1000:0} ms ({copy.Value!.Length} bytes), certificate {(certified - copied) * 1000:0} ms ({word.Length} bytes), page {(all - certified) * 1000:0} ms ({page.Length} characters)");
        Assert.InRange(all, 0, MostSeconds);
    }

    private static byte[] Word(CompletedRound round)
    {
        Outcome<byte[]> made = CompletionCertificate.Draft("certificate", round);
        Assert.False(made.IsRefused, string.Join('\n', made.Findings));
        return made.Value;
    }

    private static string Page(CompletedRound round)
    {
        Outcome<byte[]> made = CompletionPage.Write("certificate", round);
        Assert.False(made.IsRefused, string.Join('\n', made.Findings));
        return Encoding.UTF8.GetString(made.Value);
    }

    private static DocumentText TextOf(byte[] word) => DocumentText.Read("certificate", word).Value!;

    private static string[] Words(string text) => text.Replace('\u00A0', ' ').Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^(Table|Tabl) [0-9]+: ")]
    private static partial Regex TableNumber();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
