using System.Text;
using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling.Tags;

/// <summary>
/// Makes every tag whole. Word splits what was typed in one go over several runs (spelling marks, revision ids, a click in between); the
/// tag is put together in the run that holds its first character and so keeps that run's formatting. Tags that stand for runs or divide
/// blocks are then given a place of their own between the runs.
/// </summary>
internal static class RunNormaliser
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>The text of a paragraph, as its tags are read from it.</summary>
    internal static string TextOf(XElement paragraph) => string.Concat(Texts(paragraph).Select(TextIn));

    /// <summary>Normalises one paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="tags">The tags in its text, in order.</param>
    internal static void Normalise(XElement paragraph, IReadOnlyList<(Tag Tag, int Start, int Length)> tags)
    {
        if (tags.Count == 0) return;
        List<XElement> texts = [.. Texts(paragraph)];
        List<List<object>> pieces = Distribute(texts, tags);
        for (int i = 0; i < texts.Count; i++) Rewrite(texts[i], pieces[i]);
    }

    // The texts of a paragraph itself; those of a text box anchored in it belong to the box's own paragraphs. Breaks and tabs count as one
    // character, so that a tag is never read across them by mistake of position.
    private static IEnumerable<XElement> Texts(XElement paragraph) => paragraph.Descendants()
        .Where(e => (e.Name == Wml.Text || e.Name == Wml.Name("tab") || e.Name == Wml.Name("br") || e.Name == Wml.Name("cr")) && e.Parent!.Name == Wml.Run
            && e.Ancestors(Wml.Paragraph).First() == paragraph);

    private static string TextIn(XElement element) => element.Name == Wml.Text ? element.Value : element.Name == Wml.Name("tab") ? "\t" : "\n";

    // For each text: the literal pieces and the tags that it will hold. A tag belongs to the text that holds its first character.
    private static List<List<object>> Distribute(List<XElement> texts, IReadOnlyList<(Tag Tag, int Start, int Length)> tags)
    {
        var pieces = texts.Select(_ => new List<object>()).ToList();
        int position = 0;
        int tag = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            string text = TextIn(texts[i]);
            var literal = new StringBuilder();
            for (int j = 0; j < text.Length; j++, position++)
            {
                while (tag < tags.Count && tags[tag].Start + tags[tag].Length <= position) tag++;
                if (tag < tags.Count && position >= tags[tag].Start)
                {
                    if (position != tags[tag].Start) continue;
                    if (literal.Length > 0) pieces[i].Add(literal.ToString());
                    literal.Clear();
                    pieces[i].Add(tags[tag].Tag);
                }
                else literal.Append(text[j]);
            }

            if (literal.Length > 0) pieces[i].Add(literal.ToString());
        }

        return pieces;
    }

    private static void Rewrite(XElement text, List<object> pieces)
    {
        if (text.Name != Wml.Text)
        {
            if (pieces.Count == 0) RemoveFromRun(text);
            return;
        }

        XElement run = text.Parent!;
        if (!pieces.OfType<Tag>().Any(t => t.StandsApart))
        {
            if (pieces.Count == 0) RemoveFromRun(text);
            else Fill(text, pieces);
            return;
        }

        var replacement = new List<XNode>();
        var together = new List<object>();
        foreach (object piece in pieces)
        {
            if (piece is Tag { StandsApart: true } apart)
            {
                Flush();
                if (apart.Kind != TagKind.Comment) replacement.Add(Placeholder(apart));
            }
            else together.Add(piece);
        }

        Flush();

        // What else the run held stays before and behind the pieces, in runs like it.
        List<XNode> behind = [.. text.NodesAfterSelf()];
        if (behind.Count > 0)
        {
            behind.Remove();
            replacement.Add(new XElement(Wml.Run, PropertiesOf(run), behind));
        }

        text.Remove();
        run.AddAfterSelf(replacement);
        if (run.Elements().All(e => e.Name == Wml.RunProperties)) run.Remove();

        void Flush()
        {
            if (together.Count == 0) return;
            var whole = new XElement(Wml.Text);
            Fill(whole, together);
            replacement.Add(new XElement(Wml.Run, PropertiesOf(run), whole));
            together.Clear();
        }
    }

    private static void Fill(XElement text, List<object> pieces)
    {
        text.RemoveNodes();
        foreach (object piece in pieces) text.Add(piece is Tag tag ? Placeholder(tag) : piece);
        text.SetAttributeValue(Space, "preserve");
    }

    private static XElement Placeholder(Tag tag)
    {
        var element = new XElement(Wml.Tag, tag.Compiled);
        element.AddAnnotation(tag);
        return element;
    }

    private static void RemoveFromRun(XElement element)
    {
        XElement run = element.Parent!;
        element.Remove();
        if (run.Elements().All(e => e.Name == Wml.RunProperties)) run.Remove();
    }

    private static XElement? PropertiesOf(XElement run) => run.Element(Wml.RunProperties) is { } properties ? new XElement(properties) : null;
}
