using System.Globalization;
using System.Text;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>What differs between two states of a record, file by file.</summary>
public static class RecordDifference
{
    private static readonly string[] texts = [".yaml", ".yml", ".md", ".txt", ".xml", ".json", ".csv"];

    /// <summary>Compares two states.</summary>
    /// <param name="before">The record before; a file that it lacks is new.</param>
    /// <param name="after">The record after; a file that it lacks is gone.</param>
    /// <returns>One difference a file that is not the same, by path. Of a picture it says how large it is.</returns>
    public static IReadOnlyList<LineDifference> Of(RecordFiles before, RecordFiles after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. from path in before.Paths.Union(after.Paths, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                   let old = before.Find(path)
                   let now = after.Find(path)
                   where old is not { } one || now is not { } other || !one.Span.SequenceEqual(other.Span)
                   select LineDifference.Of(path, TextOf(path, old), TextOf(path, now))];
    }

    private static string TextOf(string path, ReadOnlyMemory<byte>? content) =>
        content is not { } bytes ? ""
        : texts.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF')
        : string.Create(CultureInfo.InvariantCulture, $"[a file of {bytes.Length:N0} bytes]");
}
