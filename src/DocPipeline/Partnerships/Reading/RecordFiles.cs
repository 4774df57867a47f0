using System.Collections.Frozen;

namespace DocPipeline.Partnerships.Reading;

/// <summary>
/// The files of one record, held in memory as they were at one moment, so that a folder, a pushed record in a store and an upload are
/// all read by the same code and nothing changes half-way through.
/// </summary>
public sealed class RecordFiles
{
    /// <summary>The file that every record has.</summary>
    public const string PartnershipFileName = "partnership.yaml";

    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> files;

    /// <summary>Holds files that were read elsewhere.</summary>
    /// <param name="files">Contents by path, relative to the record, with forward slashes.</param>
    public RecordFiles(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files) =>
        this.files = files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The paths, in ordinal order.</summary>
    public IReadOnlyList<string> Paths => [.. files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The content of one file, or nothing when the record has no such file.</summary>
    // The cast is needed: a bare null would become an empty memory, by way of a null array.
    public ReadOnlyMemory<byte>? Find(string path) =>
        files.TryGetValue(path, out ReadOnlyMemory<byte> content) ? content : (ReadOnlyMemory<byte>?)null;

    /// <summary>The same files, but for one that takes the place of another or comes in addition.</summary>
    public RecordFiles With(string path, ReadOnlyMemory<byte> content) =>
        new(files.Where(file => file.Key != path).Append(KeyValuePair.Create(path, content)));
}
