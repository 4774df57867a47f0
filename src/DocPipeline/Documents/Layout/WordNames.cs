using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;

namespace DocPipeline.Documents.Layout;

/// <summary>The names of WordprocessingML that layout asks for, as ECMA-376 spells them. Each is looked up once: a document is asked thousands of times.</summary>
internal static class WordNames
{
    internal static readonly XName AbstractNum = Wml.Name("abstractNum");
    internal static readonly XName AbstractNumId = Wml.Name("abstractNumId");
    internal static readonly XName After = Wml.Name("after");
    internal static readonly XName B = Wml.Name("b");
    internal static readonly XName BasedOn = Wml.Name("basedOn");
    internal static readonly XName Before = Wml.Name("before");
    internal static readonly XName Body = Wml.Name("body");
    internal static readonly XName Bottom = Wml.Name("bottom");
    internal static readonly XName DocDefaults = Wml.Name("docDefaults");
    internal static readonly XName FirstLine = Wml.Name("firstLine");
    internal static readonly XName Footnote = Wml.Name("footnote");
    internal static readonly XName H = Wml.Name("h");
    internal static readonly XName Hanging = Wml.Name("hanging");
    internal static readonly XName Id = Wml.Name("id");
    internal static readonly XName Ilvl = Wml.Name("ilvl");
    internal static readonly XName Ind = Wml.Name("ind");
    internal static readonly XName InsideH = Wml.Name("insideH");
    internal static readonly XName KeepLines = Wml.Name("keepLines");
    internal static readonly XName KeepNext = Wml.Name("keepNext");
    internal static readonly XName Left = Wml.Name("left");
    internal static readonly XName Line = Wml.Name("line");
    internal static readonly XName Lvl = Wml.Name("lvl");
    internal static readonly XName LvlText = Wml.Name("lvlText");
    internal static readonly XName Name = Wml.Name("name");
    internal static readonly XName Num = Wml.Name("num");
    internal static readonly XName NumId = Wml.Name("numId");
    internal static readonly XName NumPr = Wml.Name("numPr");
    internal static readonly XName P = Wml.Name("p");
    internal static readonly XName PBdr = Wml.Name("pBdr");
    internal static readonly XName PPr = Wml.Name("pPr");
    internal static readonly XName PPrDefault = Wml.Name("pPrDefault");
    internal static readonly XName PStyle = Wml.Name("pStyle");
    internal static readonly XName PageBreakBefore = Wml.Name("pageBreakBefore");
    internal static readonly XName PgMar = Wml.Name("pgMar");
    internal static readonly XName PgSz = Wml.Name("pgSz");
    internal static readonly XName RPr = Wml.Name("rPr");
    internal static readonly XName RPrDefault = Wml.Name("rPrDefault");
    internal static readonly XName RStyle = Wml.Name("rStyle");
    internal static readonly XName Right = Wml.Name("right");
    internal static readonly XName Sdt = Wml.Name("sdt");
    internal static readonly XName SdtContent = Wml.Name("sdtContent");
    internal static readonly XName SectPr = Wml.Name("sectPr");
    internal static readonly XName Space = Wml.Name("space");
    internal static readonly XName Spacing = Wml.Name("spacing");
    internal static readonly XName Style = Wml.Name("style");
    internal static readonly XName StyleId = Wml.Name("styleId");
    internal static readonly XName Suff = Wml.Name("suff");
    internal static readonly XName Sz = Wml.Name("sz");
    internal static readonly XName Tbl = Wml.Name("tbl");
    internal static readonly XName TblBorders = Wml.Name("tblBorders");
    internal static readonly XName TblCellMar = Wml.Name("tblCellMar");
    internal static readonly XName TblHeader = Wml.Name("tblHeader");
    internal static readonly XName TblPr = Wml.Name("tblPr");
    internal static readonly XName TblStyle = Wml.Name("tblStyle");
    internal static readonly XName TblStylePr = Wml.Name("tblStylePr");
    internal static readonly XName Tc = Wml.Name("tc");
    internal static readonly XName TcBorders = Wml.Name("tcBorders");
    internal static readonly XName TcPr = Wml.Name("tcPr");
    internal static readonly XName TcW = Wml.Name("tcW");
    internal static readonly XName Top = Wml.Name("top");
    internal static readonly XName Tr = Wml.Name("tr");
    internal static readonly XName TrHeight = Wml.Name("trHeight");
    internal static readonly XName TrPr = Wml.Name("trPr");
    internal static readonly XName Val = Wml.Name("val");
    internal static readonly XName W = Wml.Name("w");

    internal static readonly XName Inline = Drawing("inline");
    internal static readonly XName Extent = Drawing("extent");

    private static XName Drawing(string local) => XName.Get(local, "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
}
