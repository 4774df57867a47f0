using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Prose.Reading.Syntax;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Reads a picture that stands alone in a paragraph, and puts it together with the caption in the paragraph after it.</summary>
internal sealed partial class FigureReader(List<Finding> findings)
{
    /// <summary>What the paragraph of a caption starts with.</summary>
    internal const string CaptionWord = "Figure";

    private const string Expected = "![what it shows](images/name.png), and after it a paragraph such as 'Figure: How the boards report'";
    private const int LongestAlternative = 250;
    private const int LeastWords = 3;

    /// <summary>Reads a picture.</summary>
    internal ProseFigure Read(PictureInline picture, Attributes attributes)
    {
        string words = picture.AlternativeText;
        if (words.Count(c => c == ' ') + 1 < LeastWords)
        {
            Refuse(ProseCodes.Figure, picture.Place, words.Length == 0 ? "The picture has no alternative text." : $"The alternative text '{words}' does not say what the picture shows.",
                "one sentence in the square brackets that says what the picture shows", "Write what a reader who does not see the picture has to know; a picture that says nothing has no place in a document");
        }
        else if (words.Length > LongestAlternative)
        {
            Refuse(ProseCodes.Figure, picture.Place, string.Create(CultureInfo.InvariantCulture, $"The alternative text has {words.Length} characters, which are read out in one go."),
                string.Create(CultureInfo.InvariantCulture, $"one sentence of at most {LongestAlternative} characters"), "Say in one sentence what it shows, and give the facts as a list after the picture");
        }

        return new ProseFigure(picture.Place, picture.File, words, Width(picture, attributes), [], null);
    }

    /// <summary>Takes a paragraph of a section: a caption joins the picture or the structure before it.</summary>
    /// <returns>Whether it was one.</returns>
    internal bool TakeCaption(ProseBlock block, List<ProseBlock> blocks)
    {
        if (Captions.In(block, CaptionWord) is not { } caption) return false;
        if (blocks is [.., ProseFigure { Caption.Count: 0 } figure]) blocks[^1] = figure with { Caption = caption.Text, Anchor = caption.Anchor };
        else if (blocks is [.., ProseStructure { Caption: null } structure]) blocks[^1] = structure with { Caption = caption.Text, Anchor = caption.Anchor };
        else Refuse(ProseCodes.Figure, block.Place, "A caption stands without a picture before it.", Expected, "Write the picture, or begin the paragraph with other words than 'Figure:'");
        return true;
    }

    /// <summary>Refuses pictures that no caption joined.</summary>
    internal void CheckCaptions(IEnumerable<ProseBlock> blocks)
    {
        foreach (ProseFigure figure in blocks.OfType<ProseFigure>().Where(f => f.Caption.Count == 0))
            Refuse(ProseCodes.Figure, figure.Place, "The picture has no caption.", Expected, "Write the caption after the picture, with an empty line between");
    }

    private long? Width(PictureInline picture, Attributes attributes)
    {
        if (!attributes.Values.TryGetValue("width", out string? width)) return null;
        if (Centimetres().Match(width) is { Success: true } match && double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is >= 1 and <= 15.9 and var wide) return (long)(wide * Picture.Centimetre);
        Refuse(ProseCodes.BadAttribute, picture.Place, $"'{width}' is no width of a picture.", "a width from 1cm to 15.9cm, which is the width of the text, such as width=8cm", "Correct it, or take it out: a picture is printed as large as it is, up to the width of the text");
        return null;
    }

    private void Refuse(FindingCode code, Place place, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, Severity.Error, message) { Place = place, Expected = expected, Suggestion = suggestion });

    [GeneratedRegex(@"\A(\d{1,2}(?:\.\d)?)cm\z")]
    private static partial Regex Centimetres();
}
