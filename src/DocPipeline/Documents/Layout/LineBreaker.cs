namespace DocPipeline.Documents.Layout;

/// <summary>Counts the lines that a paragraph takes, filling each as far as it goes, as Word and LibreOffice do.</summary>
internal static class LineBreaker
{
    /// <summary>The number of lines; at least 1.</summary>
    /// <param name="text">The characters, and whether each is bold. A tab is passed over: in our layouts it leads to a fixed stop.</param>
    /// <param name="size">The type size in half points.</param>
    /// <param name="first">The width of the first line, in twentieths of a point.</param>
    /// <param name="width">The width of the others.</param>
    internal static int Lines(List<(char Char, bool Bold)> text, int size, int first, int width)
    {
        // In units of 1/2048 of a twentieth of a point, so that everything stays whole.
        long room = (long)first * ArialWidths.UnitsPerEm;
        long full = (long)width * ArialWidths.UnitsPerEm;
        int lines = 1;
        long used = 0;
        long word = 0;
        long spaces = 0;
        for (int i = 0; i < text.Count; i++)
        {
            (char c, bool bold) = text[i];
            if (c == '\n')
            {
                Place();
                Next();
                continue;
            }

            long advance = c == '\t' ? 0 : (long)ArialWidths.Of(c, bold) * size * 10;
            if (c == ' ')
            {
                Place();
                spaces += advance;
                continue;
            }

            // A word wider than a whole line starts a line, and breaks where that ends.
            if (word > 0 && word + advance > full)
            {
                if (used > 0) Next();
                word = 0;
                Next();
            }

            word += advance;
            if (BreaksAfter(c) && i + 1 < text.Count && text[i + 1].Char != ' ') Place();
        }

        Place();
        return lines;

        void Place()
        {
            if (word == 0) return;
            if (used > 0 && used + spaces + word > room)
            {
                Next();
                used = word;
            }
            else used += spaces + word;
            spaces = 0;
            word = 0;
        }

        void Next()
        {
            lines++;
            room = full;
            used = 0;
            spaces = 0;
        }
    }

    // UAX #14: hyphens and en dashes allow a break after them.
    private static bool BreaksAfter(char c) => c is '-' or '\u2013' or '\u2014' or '\u2010';
}
