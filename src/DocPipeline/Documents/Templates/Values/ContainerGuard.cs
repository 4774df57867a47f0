using System.Text;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using HandlebarsDotNet;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>
/// Looks at what the blocks of a container left and mends it: a cell that must end with a paragraph is given one, a table without a row is
/// taken back. The content goes straight into the part, however long it is, and is looked at there.
/// </summary>
internal static class ContainerGuard
{
    // Whether content is as it has to be. Of content that was partly passed on only the rest is there, behind the end of a paragraph.
    private delegate bool Check(ReadOnlySpan<byte> content, bool isRest);

    internal static void Register(IHandlebars handlebars)
    {
        Guard(handlebars, "__paragraph", EndsWithParagraph, takesBack: false, "<w:p/>");
        Guard(handlebars, "__table", HasRow, takesBack: true, "");
    }

    private static void Guard(IHandlebars handlebars, string name, Check isWhole, bool takesBack, string addition) =>
        handlebars.RegisterHelper(name, new HandlebarsBlockHelper((output, options, context, _) =>
        {
            // A block around it may gather its content as a string, which is UTF-16.
            if (output.Encoding is not UTF8Encoding)
            {
                string content = options.Template();
                bool isGood = isWhole(Encoding.UTF8.GetBytes(content), isRest: false);
                output.WriteSafeString(isGood ? content : takesBack ? addition : content + addition);
                return;
            }

            PartWriter part = options.Data.Value<RenderContext>(TemplateValues.ContextKey)!.Writer!;
            long start = part.Position;
            options.Template(output, context);
            if (isWhole(part.Since(start, out bool isRest), isRest)) return;
            if (takesBack) part.TakeBack(start);
            output.WriteSafeString(addition);
        }));

    // A table or a content control may be the last to print, and LINQ writes an empty paragraph with a space before its slash.
    private static bool EndsWithParagraph(ReadOnlySpan<byte> content, bool isRest)
    {
        if (content.EndsWith("</w:p>"u8) || (isRest && content.IsEmpty)) return true;
        return content.EndsWith("/>"u8) && content[content.LastIndexOf((byte)'<')..] is [(byte)'<', (byte)'w', (byte)':', (byte)'p', (byte)' ' or (byte)'/', ..];
    }

    private static bool HasRow(ReadOnlySpan<byte> content, bool isRest) =>
        isRest || content.IndexOf("<w:tr>"u8) >= 0 || content.IndexOf("<w:tr "u8) >= 0;
}
