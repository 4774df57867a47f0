using System.Xml.Linq;

namespace DocPipeline.Documents.Templates;

/// <summary>
/// Makes every tag whole. Word splits what was typed in one go over several runs (spelling marks, revision ids, a click in between); the
/// tag is put together in the run that holds its first character and so keeps that run's formatting. Tags that stand for runs or divide
/// blocks are then given a run of their own, which gives way to the tag.
/// </summary>
internal static class RunNormaliser
{
    /// <summary>Normalises one paragraph.</summary>
    internal static void Normalise(XElement paragraph)
    {
        List<XElement> texts = [.. paragraph.Descendants(Wml.Text).Where(t => t.Ancestors(Wml.Paragraph).First() == paragraph)];
        string whole = string.Concat(texts.Select(t => t.Value));
        IReadOnlyList<Tag> tags = Tag.In(whole);
        if (tags.Count == 0) return;
        MakeWhole(texts, tags);
        foreach (XElement text in texts) Isolate(text);
    }

    private static void MakeWhole(List<XElement> texts, IReadOnlyList<Tag> tags)
    {
        var owners = new int[texts.Sum(t => t.Value.Length)];
        int at = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            int length = texts[i].Value.Length;
            Array.Fill(owners, i, at, length);
            at += length;
        }

        string whole = string.Concat(texts.Select(t => t.Value));
        var contents = texts.Select(_ => new System.Text.StringBuilder()).ToArray();
        int tag = 0;
        for (int i = 0; i < whole.Length;)
        {
            if (tag < tags.Count && tags[tag].Start == i)
            {
                contents[owners[i]].Append(tags[tag].Text);
                i += tags[tag].Length;
                tag++;
                continue;
            }

            contents[owners[i]].Append(whole[i]);
            i++;
        }

        for (int i = 0; i < texts.Count; i++)
        {
            texts[i].Value = contents[i].ToString();
            texts[i].SetAttributeValue(XNamespace.Xml + "space", "preserve");
        }
    }

    // Splits the run of a text so that each block tag and each run value stands between runs, as bare text.
    private static void Isolate(XElement text)
    {
        XElement? run = text.Parent;
        if (run?.Name != Wml.Run) return;
        List<Tag> apart = [.. Tag.In(text.Value).Where(t => t.IsBlockTag || t.IsRunValue)];
        if (apart.Count == 0)
        {
            if (text.Value.Length == 0) RemoveWithEmptyRun(text, run);
            return;
        }

        string value = text.Value;
        var pieces = new List<XNode>();
        int from = 0;
        foreach (Tag tag in apart)
        {
            if (tag.Start > from) pieces.Add(RunLike(run, value[from..tag.Start]));
            pieces.Add(new XText(tag.Text));
            from = tag.Start + tag.Length;
        }

        if (from < value.Length) pieces.Add(RunLike(run, value[from..]));

        // What else the run held stays in front of or behind the pieces.
        List<XNode> after = [.. text.NodesAfterSelf()];
        if (after.Count > 0)
        {
            XElement rest = new(Wml.Run, Properties(run));
            after.Remove();
            rest.Add(after);
            pieces.Add(rest);
        }

        text.Remove();
        run.AddAfterSelf(pieces);
        if (run.Elements().All(e => e.Name == Wml.RunProperties)) run.Remove();
    }

    private static void RemoveWithEmptyRun(XElement text, XElement run)
    {
        text.Remove();
        if (run.Elements().All(e => e.Name == Wml.RunProperties)) run.Remove();
    }

    private static XElement RunLike(XElement run, string text) =>
        new(Wml.Run, Properties(run), new XElement(Wml.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private static XElement? Properties(XElement run) => run.Element(Wml.RunProperties) is { } properties ? new XElement(properties) : null;
}
