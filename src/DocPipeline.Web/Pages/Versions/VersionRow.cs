using DocPipeline.Pipeline.Versions;
using DocPipeline.Web.Api.Documents;

namespace DocPipeline.Web.Pages.Versions;

/// <summary>A version in the table of a document's versions.</summary>
/// <param name="Key">The version as addresses name it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Tag">Where it stands.</param>
/// <param name="Word">Where its Word file is.</param>
public sealed record VersionRow(string Key, string Name, Tag Tag, string Word)
{
    /// <summary>The version itself; nothing for what the record would make now.</summary>
    public DocumentVersion? Version { get; private init; }

    /// <summary>Where its PDF is.</summary>
    public string? Pdf { get; private init; }

    /// <summary>The Word redline against the version before.</summary>
    public string? Redline { get; private set; }

    /// <summary>The key of the version before.</summary>
    public string? Before { get; private set; }

    /// <summary>The word in the middle of a sentence.</summary>
    public string InSentence => Key == VersionFiles.Draft ? "the record as it is now" : $"version {Key}";

    internal static IReadOnlyList<VersionRow> Of(DocumentVersions versions, string address, string api)
    {
        string document = $"{api}/documents/{versions.Document.Id}";
        List<VersionRow> rows = [];

        // What was filed stays as it was, whatever became of the record since.
        if (versions.Versions.FirstOrDefault(each => each.Version == versions.Document.StartsAt.Version) is { Entry: not null })
            rows.Add(new VersionRow(VersionFiles.Draft, "As the record is now", new Tag("grey", "Not issued"), $"{document}/versions/{VersionFiles.Draft}/file"));
        foreach (DocumentVersion each in versions.Versions)
        {
            string key = each.Version.Value;
            rows.Add(new VersionRow(key, $"Version {key}", TagOf(each.State), $"{document}/versions/{key}/file")
            {
                Version = each,
                Pdf = each.Rendition is { } file ? $"{api}/archive/documents/{versions.Document.Id}/entries/{file}" : null,
            });
        }

        for (int i = 0; i + 1 < rows.Count; i++)
        {
            rows[i].Before = rows[i + 1].Key;
            rows[i].Redline = RedlineOf(document, rows[i + 1].Key, rows[i].Key);
        }

        return rows;
    }

    /// <summary>The address of a Word redline.</summary>
    internal static string RedlineOf(string document, string from, string to) => $"{document}/comparison/redline.docx?from={from}&to={to}";

    private static Tag TagOf(VersionState state) => state switch
    {
        VersionState.InForce => new Tag("ok", "In force"),
        VersionState.Waiting => new Tag("wait", "Waiting"),
        VersionState.Issued => new Tag("info", "Issued"),
        VersionState.Superseded => new Tag("grey", "Superseded"),
        _ => new Tag("grey", "Draft"),
    };
}
