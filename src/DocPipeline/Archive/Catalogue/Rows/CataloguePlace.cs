using System.Text.RegularExpressions;
using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>Where an object stands in the catalogue, which its identifier alone decides.</summary>
/// <param name="Partnership">The list: the third part of <c>urn:docpipeline:cheshire-west:document:agreement</c>; <see cref="Others"/> for all other identifiers.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What people call it: <c>cheshire-west/agreement</c>, <c>cheshire-west</c> for a record, else the identifier.</param>
internal sealed partial record CataloguePlace(string Partnership, CatalogueKind Kind, string Name)
{
    /// <summary>The list of objects of no partnership; no partnership's id has a low line.</summary>
    internal const string Others = "_others";

    /// <summary>The place of an object.</summary>
    internal static CataloguePlace Of(ObjectId id)
    {
        Match match = Shape().Match(id.Value);
        if (!match.Success) return new CataloguePlace(Others, CatalogueKind.Other, id.Value);
        string partnership = match.Groups["partnership"].Value;
        return match.Groups["document"] is { Success: true } document
            ? new CataloguePlace(partnership, CatalogueKind.Document, $"{partnership}/{document.Value}")
            : new CataloguePlace(partnership, CatalogueKind.Record, partnership);
    }

    [GeneratedRegex(@"\Aurn:docpipeline:(?<partnership>[a-z0-9-]{1,64}):(record|document:(?<document>[^:]+))\z")]
    private static partial Regex Shape();
}
