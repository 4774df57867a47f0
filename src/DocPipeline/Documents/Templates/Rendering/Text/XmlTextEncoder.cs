using System.Text;
using HandlebarsDotNet;

namespace DocPipeline.Documents.Templates.Rendering.Text;

/// <summary>
/// What Handlebars calls on every value that it prints into text: XML escaping instead of HTML's. A line break in the value becomes a
/// break in the run, never a raw newline that Word would swallow.
/// </summary>
internal sealed class XmlTextEncoder : ITextEncoder
{
    /// <inheritdoc/>
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    /// <inheritdoc/>
    public void Encode(string? text, TextWriter target)
    {
        if (!string.IsNullOrEmpty(text)) RunText.Write(text, target);
    }

    /// <inheritdoc/>
    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var read = new StringBuilder();
        while (text?.MoveNext() == true) read.Append(text.Current);
        Encode(read.ToString(), target);
    }
}
