using System.Globalization;
using System.Text;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>A sample's record with other facts in it, so that what holds for the samples is asked of records that are larger, or written in other scripts.</summary>
internal static class SampleVariant
{
    private static readonly Dictionary<string, Func<string, string>> Variants = new(StringComparer.Ordinal)
    {
        ["sixty-signatories"] = SixtySignatories,
        ["arabic-and-polish"] = ArabicAndPolish,
    };

    internal static IEnumerable<string> Names => Variants.Keys;

    /// <summary>The record's files: those of Cheshire West, whose agreement 25 organisations sign.</summary>
    internal static RecordFiles? Find(string name) => Variants.TryGetValue(name, out Func<string, string>? change) ? CheshireWest.Files(change(CheshireWest.Facts)) : null;

    private static string SixtySignatories(string facts)
    {
        string[] ids = [.. Enumerable.Range(26, 35).Select(i => string.Create(CultureInfo.InvariantCulture, $"parish-{i}"))];
        string organisations = string.Concat(ids.Select(id => $"  - {{ id: {id}, name: \"The Parish Council of {id} and of the Hamlets around it\", sector: local-authority }}\n"));
        return Replaced(Replaced(facts, "organisations:\n", "organisations:\n" + organisations), "      - council\n      - children-and-young-peoples-trust\n", string.Concat(ids.Select(id => $"      - {id}\n")) + "      - council\n      - children-and-young-peoples-trust\n");
    }

    private static string ArabicAndPolish(string facts) => new[]
    {
        ("name: Helen Ashdown", "name: Świętosława Żółć-Łącka"),
        ("name: Cheshire Housing Alliance", "name: \"جمعية الأمل للإسكان\""),
        ("name: Third Sector Assembly", "name: Zgromadzenie Organizacji Społecznych „Źródło”"),
        ("name: Higher Education", "name: \"جامعة (Deva), Chester\""),
    }.Aggregate(facts, (now, change) => Replaced(now, change.Item1, change.Item2));

    private static string Replaced(string text, string old, string with)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return new StringBuilder(text).Remove(at, old.Length).Insert(at, with).ToString();
    }
}
