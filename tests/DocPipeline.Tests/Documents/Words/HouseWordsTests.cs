using System.Text.RegularExpressions;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Words;

/// <summary>The house words: one list a language, whole, and used by every template.</summary>
public sealed partial class HouseWordsTests
{
    public static TheoryData<string> Parts { get; } = [.. Directory.GetFiles(Repository.PathOf("templates"), "*.xml", SearchOption.AllDirectories)
        .Where(f => File.ReadAllText(f).Contains("<w:t", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Repository.PathOf("templates"), f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_template_of_ours_has_no_words_of_its_own_and_each_house_word_in_it_has_Welsh(string part)
    {
        string xml = File.ReadAllText(Path.Combine(Repository.PathOf("templates"), part));
        List<string> house = [.. HouseWord().Matches(xml).Select(m => m.Groups[1].Value), .. TableName().Matches(xml).Select(m => m.Groups[1].Value)];

        Assert.DoesNotContain(Texts().Matches(xml).Select(m => Tags().Replace(m.Groups[1].Value, "")), text => text.Any(char.IsLetter));
        Assert.DoesNotContain(house, word => HouseWords.Welsh.Find(word) is null);
    }

    [Fact]
    public void English_words_are_themselves() => Assert.Equal(("Contents", "Signatures to version 5", "every 2 years"), (HouseWords.English.Of("Contents"), HouseWords.English.Of("Signatures to version %1", "5"), HouseWords.English.Of("every %1 years", "2")));

    [Fact]
    public void Welsh_words_come_from_the_list_and_a_sentence_with_its_number_counts_before_the_general_one() =>
        Assert.Equal(("Cynnwys", "bob 2 flynedd", "bob 3 blynedd"), (HouseWords.Welsh.Of("Contents"), HouseWords.Welsh.Of("every %1 years", "2"), HouseWords.Welsh.Of("every %1 years", "3")));

    [Fact]
    public void Words_that_the_list_lacks_are_a_fault_of_ours_but_stay_as_they_are_in_a_council_template()
    {
        Assert.Throws<InvalidOperationException>(() => HouseWords.Welsh.Of("Bananas"));
        Assert.Equal("Bananas of May", HouseWords.Welsh.OrEnglish("Bananas of %1", ["May"]));
    }

    [Fact]
    public void A_value_with_a_place_in_it_is_not_filled() => Assert.Equal("For %2", HouseWords.English.Of("For %1", "%2"));

    [Fact]
    public void Every_pair_keeps_the_places_for_its_values() => Assert.All(HouseWords.Welsh.Pairs, p => Assert.Equal(Places().Matches(p.Key).Select(m => m.Value).Order(), Places().Matches(p.Value).Select(m => m.Value).Order()));

    [Theory]
    [InlineData(4, "2\u00A0Ebrill\u00A02009")]
    [InlineData(7, "2\u00A0Gorffennaf\u00A02009")]
    [InlineData(12, "2\u00A0Rhagfyr\u00A02009")]
    public void Dates_are_written_with_the_months_of_the_language(int month, string words) => Assert.Equal(words, HouseDate.Format(new DateOnly(2009, month, 2), HouseWords.Welsh));

    [Theory]
    [InlineData("Cyngor", "Tân ac Achub", "Cyngor a Tân ac Achub")]
    [InlineData("Tân", "Achub", "Tân ac Achub")]
    public void A_list_joins_with_the_word_that_its_last_entry_asks_for(string one, string other, string joined) =>
        Assert.Equal(joined, PlainValue.ListOf(new[] { one, other }, HouseWords.Of(Language.Cy), null, isOxford: false));

    [GeneratedRegex("\\{\\{lang \"([^\"]*)\"")]
    private static partial Regex HouseWord();

    [GeneratedRegex("<w:tblCaption w:val=\"([^\"]*)\"")]
    private static partial Regex TableName();

    [GeneratedRegex("<w:t(?: [^>]*)?>([^<]*)</w:t>")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    private static partial Regex Tags();

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Places();
}
