using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Reading.Marks;

namespace DocPipeline.Documents.Comparison.Words;

/// <summary>Finds fields that are made of several runs.</summary>
internal static class Fields
{
    /// <summary>Whether a field begins in a run.</summary>
    internal static bool Begins(XElement run) => run.Elements(Wml.FldChar).Any(c => (string?)c.Attribute(Wml.FldCharType) == "begin");

    /// <summary>Where the field ends that begins at a place, among the same siblings; nothing where it does not.</summary>
    internal static int? EndOf(List<XElement> siblings, int start)
    {
        int depth = 0;
        for (int i = start; i < siblings.Count; i++)
        {
            foreach (XElement mark in siblings[i].DescendantsAndSelf(Wml.FldChar))
            {
                string? type = (string?)mark.Attribute(Wml.FldCharType);
                if (type == "begin") depth++;
                else if (type == "end") depth--;
            }

            if (depth == 0) return i;
            if (depth < 0) return null;
        }

        return null;
    }

    /// <summary>The instruction that an element holds; empty for none.</summary>
    internal static string InstructionIn(XElement element) =>
        (string?)element.Attribute(Wml.Instr) ?? string.Concat(element.Descendants(Wml.InstrText).Select(t => t.Value));

    /// <summary>
    /// What stands for a field that every program works out anew, such as a page's own number; nothing for any other. Page numbers in a
    /// table of contents are words of it: they stay until somebody asks for new ones.
    /// </summary>
    internal static string? Volatile(string instruction, string shown)
    {
        var field = new TextField(ParagraphText.Fold(instruction), ParagraphText.Fold(shown), 0);
        return field.Kind != "PAGEREF" && VolatileFields.IsVolatile(field) ? $"{{{field.Kind}}}" : null;
    }
}
