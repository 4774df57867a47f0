using System.Text;

namespace DocPipeline.Documents.Prose.Clauses;

/// <summary>A prose file as lines, with what its bytes have beside them: line breaks of one kind and the mark that some editors put in front.</summary>
internal sealed record ProseLines(string[] Lines, string NewLine, bool HasMark)
{
    internal static ProseLines Of(ReadOnlyMemory<byte> content)
    {
        string text = Encoding.UTF8.GetString(content.Span);
        bool hasMark = text.StartsWith('\uFEFF');
        return new ProseLines((hasMark ? text[1..] : text).ReplaceLineEndings("\n").Split('\n'), text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n", hasMark);
    }

    /// <summary>The bytes of other lines, written as these are.</summary>
    internal ReadOnlyMemory<byte> With(string[] lines) => Encoding.UTF8.GetBytes((HasMark ? "\uFEFF" : "") + string.Join(NewLine, lines));
}
