using System.Text;

namespace DocPipeline.Documents.Pages;

/// <summary>Text as HTML can carry it.</summary>
internal static class Html
{
    /// <summary>Escapes text for content and for attributes in double quotes.</summary>
    internal static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "",
            });
            if (c is not ('&' or '<' or '>' or '"')) escaped.Append(char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString();
    }
}
