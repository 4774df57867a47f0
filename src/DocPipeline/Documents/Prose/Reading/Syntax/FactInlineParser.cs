using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace DocPipeline.Documents.Prose.Reading.Syntax;

/// <summary>Reads <c>{{partnership.name}}</c> as one inline, before Markdown can see emphasis or links in it.</summary>
internal sealed class FactInlineParser : InlineParser
{
    public FactInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{') return false;
        ReadOnlySpan<char> rest = slice.Text.AsSpan(slice.Start, slice.Length);
        int end = rest.IndexOf("}}");
        if (end < 0 || rest[..end].IndexOfAny('\n', '\r') >= 0) return false;
        while (end + 2 < rest.Length && rest[end + 2] == '}') end++;
        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new MarkdigFact(rest[2..end].Trim().ToString())
        {
            Span = new Markdig.Syntax.SourceSpan(start, start + end + 1),
            Line = line,
            Column = column,
        };
        slice.Start += end + 2;
        return true;
    }

    internal sealed class MarkdigFact(string path) : LeafInline
    {
        internal string Path { get; } = path;
    }
}
