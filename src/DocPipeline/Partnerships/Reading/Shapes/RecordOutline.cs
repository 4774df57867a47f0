using DocPipeline.Partnerships.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocPipeline.Partnerships.Reading.Shapes;

/// <summary>
/// The ids that a record states for its partnership and for its documents, read without judging the rest: a record that is still being
/// written may be kept, but never under another partnership's name.
/// </summary>
/// <param name="Partnership">The partnership's id; absent when the file states none that can be read.</param>
/// <param name="Documents">The ids of the documents that can be read.</param>
public sealed record RecordOutline(PartnershipId? Partnership, IReadOnlyList<DocumentId> Documents)
{
    // Deeper is no record. It has to stop here: the parser's time grows with the square of the depth (100,000 brackets: 3 minutes).
    private const int Deepest = 64;

    private const int LargestFile = 2_000_000;

    /// <summary>Reads the ids; what cannot be read is left out.</summary>
    public static RecordOutline Read(RecordFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        PartnershipId? partnership = null;
        List<DocumentId> documents = [];
        try
        {
            foreach ((string path, string value) in Scalars(files.Find(RecordFiles.PartnershipFileName) ?? default))
            {
                if (path == "/partnership/id" && PartnershipId.TryRead(value, out PartnershipId? id)) partnership ??= id;
                if (path == "/documents//id" && DocumentId.TryRead(value, out DocumentId? document)) documents.Add(document.Value);
            }
        }
        catch (YamlException)
        {
            // The reader of the whole file says what is wrong and where.
        }

        return new RecordOutline(partnership, documents);
    }

    /// <summary>Every value with its keys, such as <c>/partnership/id</c>; an item of a list has an empty key.</summary>
    private static IEnumerable<(string Path, string Value)> Scalars(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LargestFile) yield break;
        using StreamReader text = new(new MemoryStream(file.ToArray(), writable: false));
        Parser parser = new(text);
        Stack<Level> levels = [];
        while (levels.Count <= Deepest && parser.MoveNext())
        {
            Level? level = levels.Count > 0 ? levels.Peek() : null;
            switch (parser.Current)
            {
                case Scalar key when level is { IsMapping: true, Key: null }:
                    level.Key = key.Value;
                    break;
                case Scalar scalar:
                    yield return ($"{level?.Path}/{level?.Key}", scalar.Value);
                    level?.Key = null;
                    break;
                case MappingStart or SequenceStart:
                    levels.Push(new Level(level is null ? "" : $"{level.Path}/{level.Key}", parser.Current is MappingStart));
                    level?.Key = null;
                    break;
                case MappingEnd or SequenceEnd:
                    levels.Pop();
                    break;
                case AnchorAlias:
                    level?.Key = null;
                    break;
            }
        }
    }

    private sealed class Level(string path, bool isMapping)
    {
        internal string Path { get; } = path;

        internal bool IsMapping { get; } = isMapping;

        internal string? Key { get; set; }
    }
}
