using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>
/// A piece of a document that templates call by its name: paragraphs and tables with tags of their own. It is put in place when a template
/// is compiled, so that its tags are checked, and its blocks hoisted, as if they had been typed there.
/// </summary>
/// <param name="Content">Its paragraphs and tables, their runs normalised.</param>
/// <param name="Tags">The tags in them, in order.</param>
internal sealed record Partial(IReadOnlyList<XElement> Content, IReadOnlyList<Tag> Tags)
{
    /// <summary>Reads a partial for one of its calls; each call has content of its own.</summary>
    /// <param name="call">The tag that calls it.</param>
    /// <param name="xml">A body that holds the content.</param>
    /// <param name="findings">Takes what is wrong with its tags.</param>
    internal static Partial Read(Tag call, ReadOnlyMemory<byte> xml, List<Finding> findings)
    {
        string part = $"partials/{call.Name}.xml";
        XElement body = PartCompiler.Load(xml);
        List<Tag> tags = [.. PartCompiler.ReadTags(body, new TagReader(call.Origin.Template, part, findings, call.Origin))];
        Literals.Hide(body, call.Origin.Template, part, findings);
        List<XElement> content = [.. body.Elements()];
        content.Remove();
        return new Partial(content, tags);
    }
}
