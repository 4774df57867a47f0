using System.Globalization;
using System.Text;

namespace DocPipeline.Documents.Templates;

/// <summary>
/// The text of a part while it is rendered. Some of it is known only at the end (the contents list, a reference forwards), so it is
/// deferred: a marker of two private-use characters stands in its place until the part is turned into bytes. Missing data is marked in the
/// same way. Data cannot forge a marker, because those characters are escaped on the way in.
/// </summary>
internal sealed class PartText
{
    private const char Opening = '\uE000';
    private const char Closing = '\uE001';
    private const char GapSign = '?';

    private readonly List<Func<string>> deferred = [];
    private readonly SortedSet<string> gaps = new(StringComparer.Ordinal);

    /// <summary>The fields that the data did not have, once the part has been resolved.</summary>
    internal IReadOnlyCollection<string> Gaps => gaps;

    /// <summary>The marker of missing data.</summary>
    internal static string Gap(string field) => $"{Opening}{GapSign}{field}{Closing}";

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
            if (text[opening + 1] == GapSign) AppendGap(whole, text[(opening + 2)..closing]);
            else whole.Append(deferred[int.Parse(text.AsSpan(opening + 1, closing - opening - 1), CultureInfo.InvariantCulture)]());
            at = closing + 1;
        }

        return whole.ToString();
    }

    // A gap stands in the middle of a run's text: the run is closed before it and taken up again behind it, with the same properties.
    private void AppendGap(StringBuilder whole, string field)
    {
        gaps.Add(field);
        string before = whole.ToString();
        int run = Math.Max(before.LastIndexOf("<w:r>", StringComparison.Ordinal), before.LastIndexOf("<w:r ", StringComparison.Ordinal));
        int properties = run < 0 ? -1 : before.IndexOf("<w:rPr", run, StringComparison.Ordinal);
        int end = properties < 0 ? -1 : before.IndexOf("</w:rPr>", properties, StringComparison.Ordinal);
        string again = end < 0 ? "" : before[properties..(end + "</w:rPr>".Length)];
        string words = $"[To supply: {field}]";
        if (run < 0 || before.LastIndexOf("</w:t>", StringComparison.Ordinal) > before.LastIndexOf("<w:t", StringComparison.Ordinal)) whole.Append(words);
        else whole.Append("</w:t></w:r>").Append(RunText.Run(words, "ToSupply")).Append("<w:r>").Append(again).Append("<w:t xml:space=\"preserve\">");
    }
}
