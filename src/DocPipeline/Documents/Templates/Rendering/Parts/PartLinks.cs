using System.Globalization;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates.Rendering.Parts;

/// <summary>The links of a part to addresses outside, in order of first use.</summary>
/// <param name="prefix">What their ids start with: something that no id of the template starts with.</param>
internal sealed class PartLinks(string prefix)
{
    private readonly List<Relationship> links = [];

    /// <summary>The relationships.</summary>
    internal IReadOnlyList<Relationship> All => links;

    /// <summary>The id of the relationship to an address; the same address has one.</summary>
    internal string To(string url)
    {
        Relationship? known = links.Find(l => l.Target == url);
        if (known is null)
        {
            known = new Relationship(
                string.Create(CultureInfo.InvariantCulture, $"{prefix}{links.Count + 1}"),
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
                url,
                IsExternal: true);
            links.Add(known);
        }

        return known.Id;
    }
}
