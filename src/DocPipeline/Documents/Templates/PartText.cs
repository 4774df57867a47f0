using System.Globalization;
using System.Text;

namespace DocPipeline.Documents.Templates;

/// <summary>
/// The text of a part while it is rendered. Some of it is known only at the end (the contents list, a reference forwards), so it is
/// deferred: a marker of two private-use characters stands in its place until the part is turned into bytes. Data cannot forge a marker,
/// because those characters are escaped on the way in.
/// </summary>
internal sealed class PartText
{
    private const char Opening = '\uE000';
    private const char Closing = '\uE001';

    private readonly List<Func<string>> deferred = [];

    /// <summary>Takes some text that will be known when everything is rendered, and answers its marker.</summary>
    internal string Defer(Func<string> text)
    {
        deferred.Add(text);
        return string.Create(CultureInfo.InvariantCulture, $"{Opening}{deferred.Count - 1}{Closing}");
    }

    /// <summary>Puts the deferred text in place. May be asked again when more is known, such as page numbers.</summary>
    internal string Resolve(string text)
    {
        if (!text.Contains(Opening)) return text;
        var whole = new StringBuilder(text.Length + 1024);
        for (int at = 0; at < text.Length;)
        {
            int opening = text.IndexOf(Opening, at);
            if (opening < 0)
            {
                whole.Append(text, at, text.Length - at);
                break;
            }

            whole.Append(text, at, opening - at);
            int closing = text.IndexOf(Closing, opening);
            whole.Append(deferred[int.Parse(text.AsSpan(opening + 1, closing - opening - 1), CultureInfo.InvariantCulture)]());
            at = closing + 1;
        }

        return whole.ToString();
    }
}
