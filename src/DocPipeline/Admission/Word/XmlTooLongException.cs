namespace DocPipeline.Admission.Word;

/// <summary>A part has more names, elements or unbroken text than any document has. It never leaves <see cref="PartXml"/>.</summary>
internal sealed class XmlTooLongException : IOException;
