using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading.Structure;

/// <summary>
/// Which field marks of a part belong together. A mark without its partner counts for nothing: a field that is opened and never closed
/// must not hide the rest of a document from its reader.
/// </summary>
internal sealed class FieldTable
{
    private readonly HashSet<FieldChar> counted = [];

    internal FieldTable(OpenXmlElement root)
    {
        var open = new Stack<(FieldChar Begin, FieldChar? Separate)>();
        foreach (FieldChar mark in root.Descendants<FieldChar>())
        {
            FieldCharValues? type = mark.FieldCharType?.Value;
            if (type == FieldCharValues.Begin) open.Push((mark, null));
            else if (open.Count > 0 && type == FieldCharValues.Separate && open.Peek().Separate is null) open.Push((open.Pop().Begin, mark));
            else if (open.Count > 0 && type == FieldCharValues.End)
            {
                (FieldChar begin, FieldChar? separate) = open.Pop();
                if (IsDeleted(begin) || IsDeleted(mark)) continue;
                counted.Add(begin);
                counted.Add(mark);
                if (separate is not null && !IsDeleted(separate)) counted.Add(separate);
            }
        }
    }

    internal bool Counts(FieldChar mark) => counted.Contains(mark);

    private static bool IsDeleted(FieldChar mark) => mark.Parent?.Parent is DeletedRun or MoveFromRun;
}
