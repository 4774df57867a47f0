using System.Globalization;

namespace DocPipeline.Returns.Pdf.Words;

/// <summary>The paragraphs of a PDF as blocks, where there is no Word file that says more of them.</summary>
internal static class IssuedPageBlocks
{
    /// <summary>A block for each paragraph that the words of pages are printed in.</summary>
    internal static IReadOnlyList<IssuedBlock> Of(string text)
    {
        var blocks = new List<IssuedBlock>();
        string[] pages = text.Split('\f');
        for (int page = 0; page < pages.Length; page++)
        {
            foreach (string paragraph in pages[page].Split("\n\n"))
            {
                List<string> words = [.. PdfWord.Split(paragraph)];
                if (words.Count > 0) blocks.Add(new IssuedBlock(string.Create(CultureInfo.InvariantCulture, $"Page {page + 1}"), string.Join(' ', words), words, IssuedBlockKind.Paragraph));
            }
        }

        return blocks;
    }
}
