using System.Xml;

namespace DocPipeline.Admission.Word;

/// <summary>
/// Looks at the markup of any part: fields, and elements that bring something in. What a part is called or said to be does not matter;
/// WordprocessingML is looked for in every one.
/// </summary>
/// <remarks>Source: ECMA-376 part 1, 17 (WordprocessingML); part 4, 19 (VML); part 3 (alternate content).</remarks>
internal sealed class MarkupWatch : PartWatch
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string VmlOffice = "urn:schemas-microsoft-com:office:office";
    private const string FlatPackage = "http://schemas.microsoft.com/office/2006/xmlPackage";
    private const string Svg = "http://www.w3.org/2000/svg";

    private readonly string part;
    private readonly Reasons reasons;
    private readonly Stack<FieldReader> stories = new();

    // The elements around the node that matter to what is in them.
    private readonly Stack<(int Depth, Around Kind)> around = new();
    private int foreign;
    private int deleted;
    private int inserted;

    internal MarkupWatch(string part, Reasons reasons)
    {
        (this.part, this.reasons) = (part, reasons);
        stories.Push(new FieldReader(part, reasons));
    }

    private enum Around
    {
        Foreign,
        Deleted,
        Inserted,
        Story,
        Instruction,
        Text,
    }

    private FieldReader.Setting Setting => new(foreign, deleted > 0, inserted > 0);

    /// <inheritdoc/>
    internal override void Element(XmlReader xml)
    {
        Leave(xml.Depth);
        string space = xml.NamespaceURI;
        if (space is Transitional or Strict)
        {
            Word(xml);
            return;
        }

        if (!xml.IsEmptyElement) Enter(xml.Depth, Around.Foreign);
        switch (space)
        {
            case Vml:
                Drawing(xml);
                break;
            case VmlOffice when xml.LocalName == "OLEObject":
                reasons.Add(AdmissionCodes.Embedded, "There is an embedded object in the document.", part, xml.GetAttribute("ProgID"));
                break;
            case FlatPackage:
                reasons.Add(AdmissionCodes.Embedded, "There is a whole document within a part of this one.", part);
                break;
            case Svg when xml.LocalName.Equals("script", StringComparison.OrdinalIgnoreCase):
                reasons.Add(AdmissionCodes.Macros, "A picture in the document has a script in it.", part);
                break;
        }
    }

    /// <inheritdoc/>
    internal override void Text(XmlReader xml)
    {
        Leave(xml.Depth);
        if (around.Count > 0 && around.Peek().Kind == Around.Instruction) stories.Peek().Instruction(xml.Value, Setting);
        else if (stories.Peek().IsInInstruction && around.Count > 0 && around.Peek().Kind == Around.Text) stories.Peek().Text(xml.Value, Setting);
        else if (part.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) && xml.Value.Contains(FlatPackage, StringComparison.Ordinal))
            reasons.Add(AdmissionCodes.Embedded, "There is a whole document within a part of this one.", part);
    }

    /// <inheritdoc/>
    internal override void End()
    {
        Leave(0);
        stories.Peek().Finish();
    }

    private void Word(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "instrText" or "delInstrText":
                if (xml.LocalName == "delInstrText" && !xml.IsEmptyElement) Enter(xml.Depth, Around.Deleted);
                if (!xml.IsEmptyElement) Enter(xml.Depth, Around.Instruction);
                break;
            case "t" or "delText" when stories.Peek().IsInInstruction && !xml.IsEmptyElement:
                Enter(xml.Depth, Around.Text);
                break;
            case "fldChar":
                FieldCharacter(Attribute(xml, "fldCharType"));
                break;
            case "fldSimple":
                if (Attribute(xml, "instr") is { } instruction) stories.Peek().Simple(instruction);
                break;
            case "del" or "moveFrom" when !xml.IsEmptyElement:
                Enter(xml.Depth, Around.Deleted);
                break;
            case "ins" or "moveTo" when !xml.IsEmptyElement:
                Enter(xml.Depth, Around.Inserted);
                break;
            case "txbxContent" or "footnote" or "endnote" or "comment" or "docPartBody" when !xml.IsEmptyElement:
                stories.Push(new FieldReader(part, reasons));
                Enter(xml.Depth, Around.Story);
                break;
            case "altChunk":
                reasons.Add(AdmissionCodes.AltChunk, "The document brings another document in when it is opened.", part);
                break;
            case "attachedTemplate":
                reasons.Add(AdmissionCodes.AttachedTemplate, "The document fetches a template when it is opened.", part);
                break;
            case "control":
                reasons.Add(AdmissionCodes.ActiveX, "There is an ActiveX control in the document.", part, Attribute(xml, "name"));
                break;
            case "objectEmbed" or "objectLink":
                reasons.Add(AdmissionCodes.Embedded, "There is an embedded object in the document.", part, Attribute(xml, "progId"));
                break;
            case "subDoc":
                reasons.Add(AdmissionCodes.External, "The document is a master document, which fetches others.", part);
                break;
            case "sourceFileName":
                reasons.Add(AdmissionCodes.External, "The document is a set of frames, which fetch other pages.", part);
                break;
            case "connectString" or "query":
                reasons.Add(AdmissionCodes.External, "The document is a mail merge, which fetches its addresses when it is opened.", part, Attribute(xml, "val"));
                break;
            case "saveThroughXslt":
                reasons.Add(AdmissionCodes.External, "The document runs a style sheet from outside when it is saved.", part);
                break;
        }
    }

    private void FieldCharacter(string? type)
    {
        switch (type)
        {
            case "begin":
                stories.Peek().Begin(Setting);
                break;
            case "separate":
                stories.Peek().Separate(Setting);
                break;
            case "end":
                stories.Peek().End(Setting);
                break;
        }
    }

    // Old drawings may name their picture or link without a relationship.
    private void Drawing(XmlReader xml)
    {
        if (!xml.HasAttributes) return;
        while (xml.MoveToNextAttribute())
        {
            bool isPicture = xml.LocalName is "src" or "althref" || (xml.LocalName == "href" && xml.NamespaceURI == VmlOffice);
            bool isLink = xml.LocalName == "href" && xml.NamespaceURI.Length == 0;
            if (isPicture && xml.Value.Length > 0) reasons.Add(AdmissionCodes.External, "A drawing fetches its picture from outside.", part, xml.Value);
            if (isLink && xml.Value.Length > 0 && xml.Value[0] != '#' && !WebLink.Is(xml.Value)) reasons.Add(AdmissionCodes.External, "A link leads to something that is neither a web page nor an e-mail address.", part, xml.Value);
        }

        xml.MoveToElement();
    }

    private void Enter(int depth, Around kind)
    {
        around.Push((depth, kind));
        Count(kind, 1);
    }

    // Everything as deep as the node, or deeper, was closed before it.
    private void Leave(int depth)
    {
        while (around.TryPeek(out (int Depth, Around Kind) top) && top.Depth >= depth)
        {
            around.Pop();
            Count(top.Kind, -1);
            if (top.Kind == Around.Story) stories.Pop().Finish();
        }
    }

    private void Count(Around kind, int change)
    {
        if (kind == Around.Foreign) foreign += change;
        else if (kind == Around.Deleted) deleted += change;
        else if (kind == Around.Inserted) inserted += change;
    }

    private static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name);
}
