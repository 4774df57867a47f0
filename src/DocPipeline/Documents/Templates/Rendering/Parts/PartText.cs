using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;

namespace DocPipeline.Documents.Templates.Rendering.Parts;

/// <summary>
/// The text of a part while it is rendered. Some of it is known only at the end (the contents list, a reference forwards), so it is
/// deferred: a marker of two private-use characters stands in its place until the part is complete. Missing data is marked in the
/// same way. Data cannot forge a marker, because those characters are escaped on the way in.
/// </summary>
/// <param name="nextId">Gives the content control of a gap an id that no other has.</param>
/// <param name="words">The house words in the language of the document.</param>
internal sealed class PartText(Func<int> nextId, HouseWords words)
{
    private const char Opening = '\uE000';
    private const char Closing = '\uE001';
    private const char GapSign = '?';
    private const char PlainGapSign = '!';

    private readonly List<Func<string>> deferred = [];
    private readonly SortedSet<string> gaps = new(StringComparer.Ordinal);

    /// <summary>The fields that the data did not have, once the part has been resolved.</summary>
    internal IReadOnlyCollection<string> Gaps => gaps;

    /// <summary>Whether some text will be known only when everything is rendered.</summary>
    internal bool IsDeferring => deferred.Count > 0;

    private static ReadOnlySpan<byte> OpeningMark => [0xEE, 0x80, 0x80];

    private static ReadOnlySpan<byte> ClosingMark => [0xEE, 0x80, 0x81];

    /// <summary>The marker of missing data.</summary>
    /// <param name="field">What is missing.</param>
    /// <param name="isPlain">Whether it stands where no content control may stand.</param>
    internal static string Gap(string field, bool isPlain = false) => $"{Opening}{(isPlain ? PlainGapSign : GapSign)}{field}{Closing}";

    /// <summary>Takes some text that will be known when everything is rendered, and answers its marker.</summary>
    internal string Defer(Func<string> text)
    {
        deferred.Add(text);
        return string.Create(CultureInfo.InvariantCulture, $"{Opening}{deferred.Count - 1}{Closing}");
    }

    /// <summary>Puts the deferred text in place. May be asked again when more is known, such as page numbers.</summary>
    /// <param name="text">The text in UTF-8, from the start of the part or from where a paragraph has ended.</param>
    /// <param name="take">Takes what it becomes, at once.</param>
    internal void Resolve(ReadOnlySpan<byte> text, Action<ReadOnlySpan<byte>> take)
    {
        // One byte is looked for in half the time that three take; no character of usual text starts with it.
        int opening = text.Contains(OpeningMark[0]) ? text.IndexOf(OpeningMark) : -1;
        if (opening < 0)
        {
            take(text);
            return;
        }

        using var whole = new PooledBytes(text.Length + text.Length / 8);
        var runs = new OpenRun(whole);
        for (; opening >= 0; opening = text.IndexOf(OpeningMark))
        {
            whole.Append(text[..opening]);
            int closing = text.IndexOf(ClosingMark);
            string marked = Encoding.UTF8.GetString(text[(opening + OpeningMark.Length)..closing]);
            if (marked[0] is GapSign or PlainGapSign) AppendGap(whole, runs, marked[1..], isPlain: marked[0] == PlainGapSign);
            else whole.Append(deferred[int.Parse(marked, CultureInfo.InvariantCulture)]());
            text = text[(closing + ClosingMark.Length)..];
        }

        whole.Append(text);
        take(whole.Span);
    }

    // A gap stands in the middle of a run's text: the run is closed before it and taken up again behind it, with the same properties.
    private void AppendGap(PooledBytes whole, OpenRun runs, string field, bool isPlain)
    {
        gaps.Add(field);
        if (!runs.IsInText(out string properties)) whole.Append(GapControl.Words(field, words));
        else whole.Append($"</w:t></w:r>{(isPlain ? GapControl.Run(field, words) : GapControl.Write(field, nextId(), words))}<w:r>{properties}<w:t xml:space=\"preserve\">");
    }
}
