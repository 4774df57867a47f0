using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

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
}
