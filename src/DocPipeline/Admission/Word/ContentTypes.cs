using System.Xml;

namespace DocPipeline.Admission.Word;

/// <summary>The content type of every part, as <c>[Content_Types].xml</c> states it.</summary>
/// <remarks>Source: ECMA-376 part 2, 7.2 and annex C.</remarks>
internal sealed class ContentTypes : PartWatch
{
    internal const string PartName = "[Content_Types].xml";

    private const string Space = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly Dictionary<string, string> defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Reasons reasons;

    internal ContentTypes(Reasons reasons) => this.reasons = reasons;

    /// <inheritdoc/>
    internal override void Element(XmlReader xml)
    {
        bool isDefault = xml.LocalName == "Default";
        if (xml.NamespaceURI != Space || !(isDefault || xml.LocalName == "Override")) return;
        string? key = xml.GetAttribute(isDefault ? "Extension" : "PartName"), type = xml.GetAttribute("ContentType");
        if (key is null || type is null || (!isDefault && !key.StartsWith('/')))
            reasons.Add(AdmissionCodes.ContentType, "The list of content types is not in order.", PartName, key ?? type);
        else if (!(isDefault ? defaults : overrides).TryAdd(isDefault ? key : key[1..], type))
            reasons.Add(AdmissionCodes.ContentType, "The list of content types states two for one part.", PartName, key);
    }

    /// <summary>The content type of a part; nothing when none is stated.</summary>
    internal string? Of(string part)
    {
        int point = part.LastIndexOf('.');
        return overrides.GetValueOrDefault(part) ?? (point > part.LastIndexOf('/') ? defaults.GetValueOrDefault(part[(point + 1)..]) : null);
    }
}
