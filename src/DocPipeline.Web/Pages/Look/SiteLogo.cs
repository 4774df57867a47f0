using DocPipeline.Findings;

namespace DocPipeline.Web.Pages.Look;

/// <summary>A council's logo: a picture with the words that stand for it.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Text">Its alternative text.</param>
internal sealed record SiteLogo(byte[] Content, string Type, string Text)
{
    private const int Most = 200_000;

    /// <summary>Reads it.</summary>
    /// <param name="file">Where it is.</param>
    /// <param name="text">Its alternative text.</param>
    internal static Outcome<SiteLogo> From(string file, string? text)
    {
        string? type = Path.GetExtension(file).ToLowerInvariant() switch { ".png" => "image/png", ".jpg" or ".jpeg" => "image/jpeg", _ => null };
        if (type is null || !File.Exists(file) || new FileInfo(file).Length > Most)
            return Refused("The logo cannot be used.", "DocPipeline__Site__Logo with the path of a .png or .jpg of at most 200 kB");
        return string.IsNullOrWhiteSpace(text) ? Refused("The logo has no alternative text.", "DocPipeline__Site__LogoText with what it shows, such as the council's name") : Outcome.Done(new SiteLogo(File.ReadAllBytes(file), type, text));
    }

    private static Outcome<SiteLogo> Refused(string message, string expected) => Outcome.Refused<SiteLogo>([new Finding(SiteBrand.NotUnderstood, Severity.Error, message) { Expected = expected, Suggestion = "Mend the setting." }]);
}
