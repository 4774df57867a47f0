using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>
/// The DRAFT mark: WordArt behind the text of each page, pale enough to read through. It is decoration: the same word stands in the header
/// and in the document control table.
/// </summary>
internal static class Watermark
{
    /// <summary>A run with the mark, or nothing where there is none to show.</summary>
    internal static string Write(RenderContext context, string text) =>
        text.Length == 0 ? "" : Shape(text, context.NextShape(), context.BeginMarkType() ? Type : "");

    // WordArt's plain text. Word's own id for it, _x0000_t136, may be taken in a council's header that has WordArt.
    private const string TypeId = "DraftMarkType";

    private const string Type = $$"""
        <v:shapetype id="{{TypeId}}" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
        """;

    // Word numbers the shapes of all headers in one series, from 2049.
    private static string Shape(string text, int number, string type) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        <w:r><w:rPr><w:noProof/></w:rPr><w:pict>{type}<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" type="#{TypeId}" alt="" style="position:absolute;margin-left:0;margin-top:0;width:360pt;height:120pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#eceef1" stroked="f"><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="{Xml.Escape(text)}"/></v:shape></w:pict></w:r>
        """);
}
