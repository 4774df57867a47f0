using System.Buffers;
using System.Text;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>The text of a prose file, and where in it each character stands.</summary>
internal sealed class SourceText
{
    private readonly List<int> lines = [0];

    internal SourceText(string file, string text)
    {
        File = file;
        Text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) lines.Add(i + 1);
        }
    }

    /// <summary>The file's path in the record.</summary>
    internal string File { get; }

    internal string Text { get; }

    /// <summary>The place of the character at an offset.</summary>
    internal Place PlaceOf(int offset)
    {
        int line = lines.BinarySearch(Math.Clamp(offset, 0, Text.Length));
        if (line < 0) line = ~line - 1;
        return new Place(File, line + 1, Math.Clamp(offset, 0, Text.Length) - lines[line] + 1);
    }

    /// <summary>Where the bytes of a file stop being UTF-8.</summary>
    internal static Place PlaceOfBadByte(string file, ReadOnlySpan<byte> content)
    {
        int good = 0;
        while (Rune.DecodeFromUtf8(content[good..], out _, out int taken) == OperationStatus.Done) good += taken;
        return new SourceText(file, Encoding.UTF8.GetString(content[..good])).PlaceOf(int.MaxValue);
    }
}
