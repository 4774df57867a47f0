using System.Text.Json.Serialization;

namespace DocPipeline.Admission;

/// <summary>The kinds of file that are taken in.</summary>
public enum AdmittedKind
{
    /// <summary>A Word document without macros (.docx).</summary>
    [JsonStringEnumMemberName("word")]
    Word,

    /// <summary>A PDF.</summary>
    [JsonStringEnumMemberName("pdf")]
    Pdf,
}
