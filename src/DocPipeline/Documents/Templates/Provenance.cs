namespace DocPipeline.Documents.Templates;

/// <summary>From what a document was made, so that anyone can make it again and show that it is the same.</summary>
/// <param name="TemplateDigest">SHA-512 of the template's files, hexadecimal.</param>
/// <param name="DataDigest">SHA-512 of the record's files that went into it, hexadecimal.</param>
internal sealed record Provenance(string TemplateDigest, string DataDigest)
{
    /// <summary>The number of the output format: raised only when the same template and data would give other bytes than before.</summary>
    internal const int OutputFormat = 3;
}
