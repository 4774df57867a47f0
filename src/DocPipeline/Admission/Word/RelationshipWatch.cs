using System.Xml;
using DocPipeline.Findings;

namespace DocPipeline.Admission.Word;

/// <summary>Looks at the relationships of one part: what it points to outside the file, and what inside it that can run or bring something in.</summary>
/// <remarks>Source: ECMA-376 part 2, 6.5 (relationships); part 1, 11.3 and 15.2 (their types); [MS-OFFMACRO2] and [MS-DOCX] for Microsoft's own.</remarks>
internal sealed class RelationshipWatch : PartWatch
{
    internal const string OfPackage = "_rels/.rels";

    private const string Space = "http://schemas.openxmlformats.org/package/2006/relationships";

    // By the last segment of the type, which is the same in the transitional, the strict and Microsoft's own form.
    private static readonly Dictionary<string, (FindingCode Code, string Message)> Strange = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vbaProject"] = (AdmissionCodes.Macros, "The document has macros."),
        ["wordVbaData"] = (AdmissionCodes.Macros, "The document has macros."),
        ["vbaProjectSignature"] = (AdmissionCodes.Macros, "The document has signed macros."),
        ["keyMapCustomizations"] = (AdmissionCodes.Macros, "The document has keyboard shortcuts of its own, which can start macros."),
        ["attachedToolbars"] = (AdmissionCodes.Macros, "The document has toolbars of its own, which can start macros."),
        ["extensibility"] = (AdmissionCodes.Macros, "The document has a ribbon of its own, which can start macros."),
        ["userCustomization"] = (AdmissionCodes.Macros, "The document has a ribbon of its own, which can start macros."),
        ["oleObject"] = (AdmissionCodes.Embedded, "There is an embedded object in the document."),
        ["package"] = (AdmissionCodes.Embedded, "There is another file in the document: an embedded workbook or document, or a chart with its workbook."),
        ["control"] = (AdmissionCodes.ActiveX, "There is an ActiveX control in the document."),
        ["activeXControlBinary"] = (AdmissionCodes.ActiveX, "There is an ActiveX control in the document."),
        ["aFChunk"] = (AdmissionCodes.AltChunk, "The document brings another document in when it is opened."),
        ["attachedTemplate"] = (AdmissionCodes.AttachedTemplate, "The document fetches a template when it is opened."),
        ["subDocument"] = (AdmissionCodes.External, "The document is a master document, which fetches others."),
        ["frame"] = (AdmissionCodes.External, "The document is a set of frames, which fetch other pages."),
    };

    private readonly Reasons reasons;
    private readonly string source;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    internal RelationshipWatch(string part, Reasons reasons)
    {
        this.reasons = reasons;
        source = SourceOf(part);
    }

    /// <summary>The parts that the package names as its document, as they are written.</summary>
    internal List<string> Documents { get; } = [];

    /// <summary>Whether a part holds relationships.</summary>
    internal static bool Holds(string part) => part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    internal override void Element(XmlReader xml)
    {
        if (xml.LocalName != "Relationship") return;
        string where = source.Length == 0 ? OfPackage : source;
        string? id = xml.GetAttribute("Id"), type = xml.GetAttribute("Type"), target = xml.GetAttribute("Target"), mode = xml.GetAttribute("TargetMode");
        if (xml.NamespaceURI != Space || string.IsNullOrEmpty(id) || string.IsNullOrEmpty(type) || target is null || mode is not (null or "Internal" or "External") || !ids.Add(id))
        {
            reasons.Add(AdmissionCodes.Damaged, "The relationships of this part are not in order.", where, id);
            return;
        }

        string kind = type[(type.LastIndexOf('/') + 1)..];
        bool isExternal = mode == "External";
        if (Strange.TryGetValue(kind, out (FindingCode Code, string Message) strange))
        {
            reasons.Add(strange.Code, strange.Message, where, isExternal ? target : null);
            return;
        }

        if (isExternal)
        {
            // Word writes a link within the document as an external one to a fragment.
            if (kind.Equals("hyperlink", StringComparison.OrdinalIgnoreCase) && (WebLink.Is(target) || target.StartsWith('#'))) return;
            reasons.Add(AdmissionCodes.External, kind.Equals("hyperlink", StringComparison.OrdinalIgnoreCase) ? "A link leads to something that is neither a web page nor an e-mail address." : $"The document fetches something from outside when it is opened ({kind}).", where, target);
            return;
        }

        if (Leaves(target)) reasons.Add(AdmissionCodes.External, "A relationship leads out of the file.", where, target);
        if (source.Length == 0 && kind == "officeDocument") Documents.Add(target.TrimStart('/'));
    }

    private bool Leaves(string target)
    {
        if (target.Contains('\\', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal)) return true;
        int colon = target.IndexOf(':', StringComparison.Ordinal), slash = target.IndexOfAny(['/', '#', '?']);
        if (colon >= 0 && (slash < 0 || colon < slash)) return true;
        int depth = target.StartsWith('/') ? 0 : source.Count(c => c == '/');
        foreach (string step in target.TrimStart('/').Split('/'))
        {
            if (step == ".." && --depth < 0) return true;
            if (step is not (".." or "." or "")) depth++;
        }

        return false;
    }

    // word/_rels/document.xml.rels are the relationships of word/document.xml.
    private static string SourceOf(string part)
    {
        int folder = part.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return folder < 0 ? part : part[..folder] + part[(folder + "_rels/".Length)..^".rels".Length];
    }
}
