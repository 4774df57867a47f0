using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Web.Pages.Look;

/// <summary>
/// What a council may set: five tokens and a logo. Colours that cannot be read are refused when the program starts, by the same bounds as in
/// documents; those of the dark page follow from the brand.
/// </summary>
internal sealed partial record SiteBrand
{
    private const string Section = "DocPipeline:Site:";
    private const string White = "FFFFFF", Ink = "1A1C1E", DarkPage = "14181C", Tint = "EDF3F6", Brand = "1B4965";
    private const double OnTint = 12, OnDark = 11;

    internal static readonly FindingCode NotUnderstood = new("SITE-LOOK-NOT-UNDERSTOOD");
    internal static readonly FindingCode HardToRead = new("SITE-LOOK-CONTRAST");

    private List<(string Token, string Value)> Tokens { get; init; } = [];

    /// <summary>The logo; nothing where there is none.</summary>
    internal SiteLogo? Logo { get; private init; }

    /// <summary>Reads it from the settings <c>DocPipeline__Site__Brand</c>, <c>OnBrand</c>, <c>Tint</c>, <c>Link</c>, <c>Font</c>, <c>Logo</c> and <c>LogoText</c>.</summary>
    internal static Outcome<SiteBrand> From(IConfiguration configuration)
    {
        List<Finding> wrong = [];
        string? Colour(string name)
        {
            if (configuration[Section + name] is not { Length: > 0 } given) return null;
            if (Hex().Match(given) is { Success: true } match) return match.Groups[1].Value.ToUpperInvariant();
            wrong.Add(Error(NotUnderstood, $"{name} is no colour.", $"DocPipeline__Site__{name} as six hexadecimal digits, such as 1B4965", "Mend the setting."));
            return null;
        }

        string? brand = Colour("Brand"), onBrand = Colour("OnBrand"), tint = Colour("Tint"), link = Colour("Link"), font = configuration[Section + "Font"];
        if (font is { Length: > 0 } && !Family().IsMatch(font)) wrong.Add(Error(NotUnderstood, "Font is no name of a font.", "DocPipeline__Site__Font with letters, digits and spaces, such as Calibri", "Mend the setting."));
        Outcome<SiteLogo>? logo = configuration[Section + "Logo"] is { Length: > 0 } file ? SiteLogo.From(file, configuration[Section + "LogoText"]) : null;
        if (logo is { IsRefused: true }) wrong.AddRange(logo.Findings);

        Check("Brand", brand ?? Brand, [White, tint ?? Tint], Contrast.Least);
        Check("OnBrand", onBrand ?? White, [brand ?? Brand], Contrast.Least);
        Check("Tint", tint ?? Tint, [Ink], OnTint);
        if (link is not null) Check("Link", link, [White, tint ?? Tint], Contrast.Least);
        if (wrong.Count > 0) return Outcome.Refused<SiteBrand>(wrong);

        List<(string, string)> tokens = [];
        if (brand is not null) tokens.AddRange([("brand", $"#{brand}"), ("heading", $"#{brand}"), ("button", $"#{brand}"), ("button-hover", $"#{HslColour.Of(brand).Darker(8).Hex}")]);
        if (onBrand is not null) tokens.AddRange([("on-brand", $"#{onBrand}"), ("on-button", $"#{onBrand}")]);
        if (tint is not null) tokens.Add(("tint", $"#{tint}"));
        if (link is not null) tokens.Add(("link", $"#{link}"));
        if (font is { Length: > 0 }) tokens.Add(("font", $"\"{font}\", Arial, \"Liberation Sans\", sans-serif"));
        return Outcome.Done(new SiteBrand { Tokens = tokens, Logo = logo?.Value, DarkTokens = brand is null ? [] : Dark(brand, link) });

        void Check(string name, string colour, string[] grounds, double least)
        {
            foreach (string ground in grounds)
            {
                double ratio = Contrast.Ratio(colour, ground);
                if (ratio < least)
                    wrong.Add(Error(HardToRead, string.Create(CultureInfo.InvariantCulture, $"{name} #{colour} on #{ground} cannot be read well: {ratio:0.0} to 1."), string.Create(CultureInfo.InvariantCulture, $"at least {least:0.#} to 1"), "Choose a darker or a lighter colour."));
            }
        }
    }

    private (string Token, string Value)[] DarkTokens { get; init; } = [];

    /// <summary>The rules that put them in place of the house's.</summary>
    internal string Css() => Tokens.Count == 0 ? "" : $":root{{{Written(Tokens)}}}" + (DarkTokens.Length == 0 ? "" : $"@media(prefers-color-scheme:dark){{:root{{{Written(DarkTokens)}}}}}");

    private static string Written(IEnumerable<(string Token, string Value)> tokens) => string.Join(';', tokens.Select(each => $"--{each.Token}:{each.Value}"));

    // The hue stays, its strength is capped, and it is made lighter until it can be read on the dark page.
    private static (string, string)[] Dark(string brand, string? link)
    {
        HslColour light = HslColour.Of(brand).AtMost(60).LighterUntil(each => Contrast.Ratio(each.Hex, DarkPage) >= OnDark);
        string heading = $"#{light.Hex}", own = $"#{(link is null ? light : HslColour.Of(link).AtMost(60).LighterUntil(each => Contrast.Ratio(each.Hex, DarkPage) >= 9)).Hex}";
        return [("heading", heading), ("button", heading), ("button-hover", $"#{light.Lighter(8).Hex}"), ("on-button", "#10222e"), .. link is null ? Array.Empty<(string, string)>() : [("link", own)]];
    }

    private static Finding Error(FindingCode code, string message, string expected, string suggestion) => new(code, Severity.Error, message) { Expected = expected, Suggestion = suggestion };

    [GeneratedRegex(@"\A#?([0-9A-Fa-f]{6})\z")]
    private static partial Regex Hex();

    [GeneratedRegex(@"\A[A-Za-z0-9 ]{2,40}\z")]
    private static partial Regex Family();
}
