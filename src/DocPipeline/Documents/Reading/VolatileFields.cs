using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading.Marks;

namespace DocPipeline.Documents.Reading;

/// <summary>
/// Fields that a program works out anew whenever it opens, prints or saves a file: page numbers, today's date. Their results are no words of
/// the document, as long as they look like what such a field gives: an amount of money in a page number's place is words.
/// </summary>
internal static partial class VolatileFields
{
    internal static bool IsVolatile(TextField field) => field.Kind switch
    {
        "PAGE" or "NUMPAGES" or "SECTIONPAGES" or "SECTION" or "PAGEREF" or "NUMWORDS" or "NUMCHARS" or "REVNUM" or "FILESIZE" or "EDITTIME" => PageNumber().IsMatch(field.Result),
        "DATE" or "TIME" or "SAVEDATE" or "PRINTDATE" => DateOrTime().IsMatch(field.Result),
        _ => false,
    };

    [GeneratedRegex(@"\A(\d{0,6}|[ivxlcIVXLC]{1,8}|[a-zA-Z])\z")]
    private static partial Regex PageNumber();

    // Up to a long date with its day of the week and a time.
    [GeneratedRegex(@"\A[\p{L}\d ,./:-]{0,40}\z")]
    private static partial Regex DateOrTime();
}
