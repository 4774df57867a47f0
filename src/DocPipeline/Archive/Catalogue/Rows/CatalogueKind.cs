using System.Text.Json.Serialization;

namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>What an object is, as its identifier tells it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CatalogueKind>))]
internal enum CatalogueKind
{
    /// <summary>A document of a partnership.</summary>
    [JsonStringEnumMemberName("document")]
    Document,

    /// <summary>A partnership's record.</summary>
    [JsonStringEnumMemberName("record")]
    Record,

    /// <summary>An object whose identifier is none of this program's.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
