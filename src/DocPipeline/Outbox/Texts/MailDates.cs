using System.Globalization;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Outbox.Texts;

/// <summary>Dates in words: 31 May 2009, 31 Mai 2009.</summary>
internal static class MailDates
{
    private static readonly string[] welsh = ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];

    /// <summary>A date in a language, without a place at which a line may end.</summary>
    internal static string Words(DateOnly on, Language language) => string.Create(
        CultureInfo.InvariantCulture, $"{on.Day}\u00A0{(language == Language.Cy ? welsh[on.Month - 1] : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(on.Month))}\u00A0{on.Year}");
}
