using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>A stretch of a story: the result of one field, such as a table of contents, that goes over several paragraphs; or what stands around such.</summary>
/// <param name="Items">The blocks.</param>
/// <param name="IsField">Whether they are the result of a field.</param>
internal sealed record FieldZone(IReadOnlyList<StoryItem> Items, bool IsField)
{
    /// <summary>The zones of a story, in turn around and in a field; the first and the last are around.</summary>
    internal static IReadOnlyList<FieldZone> Of(Story story)
    {
        var zones = new List<FieldZone>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < story.Items.Count; i++)
        {
            if (story.Items[i] is not ParagraphItem paragraph) continue;
            int change = 0;
            foreach (XElement mark in paragraph.Element.Descendants(Wml.FldChar))
                change += (string?)mark.Attribute(Wml.FldCharType) switch { "begin" => 1, "end" => -1, _ => 0 };
            if (change == 0) continue;
            if (depth == 0 && change > 0)
            {
                zones.Add(new FieldZone([.. story.Items.Skip(start).Take(i - start)], IsField: false));
                start = i;
            }

            depth += change;
            if (depth != 0) continue;
            zones.Add(new FieldZone([.. story.Items.Skip(start).Take(i + 1 - start)], IsField: true));
            start = i + 1;
        }

        zones.Add(new FieldZone([.. story.Items.Skip(start)], IsField: false));
        return zones;
    }
}
