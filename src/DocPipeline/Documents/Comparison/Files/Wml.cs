using System.Xml.Linq;

namespace DocPipeline.Documents.Comparison.Files;

/// <summary>The names of WordprocessingML that a comparison meets.</summary>
/// <remarks>Source: ECMA-376 part 1, transitional. Comparing reads and writes LINQ to XML: two versions of 300 pages are read several
/// times on the way to a checked redline, and the SDK's objects take seven times as long to build.</remarks>
internal static class Wml
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    internal static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    internal static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    internal static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    internal static readonly XName P = W + "p", PPr = W + "pPr", RunElement = W + "r", RPr = W + "rPr", T = W + "t", DelText = W + "delText";
    internal static readonly XName InstrText = W + "instrText", DelInstrText = W + "delInstrText", FldChar = W + "fldChar", FldCharType = W + "fldCharType", FldSimple = W + "fldSimple", Instr = W + "instr";
    internal static readonly XName Tab = W + "tab", PTab = W + "ptab", Br = W + "br", Cr = W + "cr", NoBreakHyphen = W + "noBreakHyphen", Sym = W + "sym", Char = W + "char";
    internal static readonly XName Hyperlink = W + "hyperlink", Sdt = W + "sdt", SdtPr = W + "sdtPr", SdtContent = W + "sdtContent", SmartTag = W + "smartTag", CustomXml = W + "customXml", Bdo = W + "bdo", Dir = W + "dir";
    internal static readonly XName Tbl = W + "tbl", TblPr = W + "tblPr", TblGrid = W + "tblGrid", TblPrEx = W + "tblPrEx", Tr = W + "tr", TrPr = W + "trPr", Tc = W + "tc", TcPr = W + "tcPr";
    internal static readonly XName SectPr = W + "sectPr", HeaderReference = W + "headerReference", FooterReference = W + "footerReference", TitlePg = W + "titlePg", Type = W + "type";
    internal static readonly XName BookmarkStart = W + "bookmarkStart", BookmarkEnd = W + "bookmarkEnd", ProofErr = W + "proofErr", LastRenderedPageBreak = W + "lastRenderedPageBreak";
    internal static readonly XName FootnoteReference = W + "footnoteReference", EndnoteReference = W + "endnoteReference", Footnote = W + "footnote", Endnote = W + "endnote", CustomMarkFollows = W + "customMarkFollows";
    internal static readonly XName Drawing = W + "drawing", Pict = W + "pict", Object = W + "object", TxbxContent = W + "txbxContent", Vanish = W + "vanish", CommentReference = W + "commentReference";
    internal static readonly XName AlternateContent = Mc + "AlternateContent", Fallback = Mc + "Fallback";
    internal static readonly XName Ins = W + "ins", Del = W + "del", MoveFrom = W + "moveFrom", MoveTo = W + "moveTo", PPrChange = W + "pPrChange";
    internal static readonly XName MoveFromRangeStart = W + "moveFromRangeStart", MoveFromRangeEnd = W + "moveFromRangeEnd", MoveToRangeStart = W + "moveToRangeStart", MoveToRangeEnd = W + "moveToRangeEnd";
    internal static readonly XName Id = W + "id", Val = W + "val", Name = W + "name", Author = W + "author", Date = W + "date", PStyle = W + "pStyle", RStyle = W + "rStyle", TblStyle = W + "tblStyle";
    internal static readonly XName NumPr = W + "numPr", NumId = W + "numId", Ilvl = W + "ilvl", OutlineLvl = W + "outlineLvl", Num = W + "num", AbstractNum = W + "abstractNum", AbstractNumId = W + "abstractNumId";
    internal static readonly XName Style = W + "style", StyleId = W + "styleId", BasedOn = W + "basedOn";
    internal static readonly XName RelationshipId = R + "id";

    /// <summary>Whether a property such as <c>w:vanish</c> is on: there, and not switched off.</summary>
    internal static bool IsOn(XElement? property) => property is not null && (string?)property.Attribute(Val) is not ("0" or "false" or "off");

    /// <summary>The number in an attribute; nothing where there is none.</summary>
    internal static int? Number(XElement? element, XName attribute) =>
        int.TryParse((string?)element?.Attribute(attribute), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;
}
