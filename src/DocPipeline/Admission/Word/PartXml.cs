using System.Globalization;
using System.Xml;
using DocPipeline.Admission.Zips;

namespace DocPipeline.Admission.Word;

/// <summary>
/// Reads the XML parts of one file, each once and from front to back: no DTD, no entities but XML's own, nothing fetched, and no more kept
/// in memory than one node.
/// </summary>
internal sealed class PartXml(Reasons reasons)
{
    // A document of 300 pages has some 200,000. It is the work, not the bytes, that a tag of four letters costs.
    private const int MostElements = 5_000_000;

    private readonly CountedNames names = new();
    private int elements;

    /// <summary>Whether bytes are the beginning of XML, in any encoding that Word or LibreOffice reads.</summary>
    internal static bool IsXml(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xEF, 0xBB, 0xBF])) head = head[3..];
        else if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF])) head = head[2..];

        // In UTF-16 and UTF-32 zeros stand between the letters.
        head = head.TrimStart(" \t\r\n\0"u8);
        return head.Length > 0 && head[0] == '<';
    }

    /// <summary>Reads a part to its end, or to the first thing that no part may have.</summary>
    internal void Read(Stream part, string where, PartWatch watch)
    {
        var stream = new UnbrokenStream(part);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, NameTable = names, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var xml = XmlReader.Create(stream, settings);
            while (xml.Read())
            {
                stream.Break();
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        if (++elements > MostElements) throw new XmlTooLongException();
                        if (xml.Depth >= AdmissionLimits.DeepestXml)
                        {
                            reasons.Add(AdmissionCodes.XmlDepth, string.Create(CultureInfo.InvariantCulture, $"Elements of this part are nested more than {AdmissionLimits.DeepestXml} deep."), where);
                            return;
                        }

                        watch.Element(xml);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                        watch.Text(xml);
                        break;
                    case XmlNodeType.XmlDeclaration when xml.GetAttribute("encoding") is { } encoding && !IsUsual(encoding):
                        reasons.Add(AdmissionCodes.Xml, "This part is in an encoding that parts of a Word file do not have.", where, encoding);
                        return;
                }
            }

            watch.End();
        }
        catch (DamagedEntryException)
        {
            throw;
        }
        catch (XmlTooLongException)
        {
            reasons.Add(AdmissionCodes.Xml, "This part has a text, a tag, or a number of names or elements that no document has.", where);
        }
        catch (XmlException broken)
        {
            // The reader has one kind of exception for everything; only its text tells a DTD.
            bool isDtd = broken.Message.Contains("DTD", StringComparison.Ordinal);
            if (isDtd) reasons.Add(AdmissionCodes.Dtd, "This part has a document type definition (DTD), which can make it grow or fetch files.", where);
            else reasons.Add(AdmissionCodes.Xml, string.Create(CultureInfo.InvariantCulture, $"This part is not well-formed XML (line {broken.LineNumber})."), where);
        }
        catch (ArgumentException)
        {
            reasons.Add(AdmissionCodes.Xml, "This part has characters that are in no encoding of XML.", where);
        }
    }

    private static bool IsUsual(string encoding) =>
        encoding.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) || encoding.Equals("UTF-16", StringComparison.OrdinalIgnoreCase) || encoding.Equals("US-ASCII", StringComparison.OrdinalIgnoreCase);
}
