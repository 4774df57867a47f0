using System.Xml;

namespace DocPipeline.Admission.Word;

/// <summary>Looks at the nodes of one part as they are read.</summary>
internal abstract class PartWatch
{
    /// <summary>An element begins. The watch may go through its attributes; the reader goes back to the element by itself.</summary>
    internal abstract void Element(XmlReader xml);

    /// <summary>A text.</summary>
    internal virtual void Text(XmlReader xml)
    {
    }

    /// <summary>The part is at its end.</summary>
    internal virtual void End()
    {
    }
}
