using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Templates.Compiling.Checks;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Findings;
using HandlebarsDotNet;

namespace DocPipeline.Documents.Templates;

/// <summary>The compiled properties of a template's file, by name: title, subject, keywords, description.</summary>
internal sealed class PropertyTemplates(IReadOnlyDictionary<string, HandlebarsTemplate<TextWriter, object, object>> templates)
{
    /// <summary>Compiles the properties of a template as far as Handlebars; what puts paragraphs or runs in place has no place in them.</summary>
    internal static Dictionary<string, CompiledPart> Compile(TemplatePackage package, StyleLists lists, FieldCheck fields, List<Finding> findings)
    {
        var compiled = new Dictionary<string, CompiledPart>(StringComparer.Ordinal);
        foreach ((string name, string text) in package.Properties)
        {
            TemplatePart part = TemplateProperties.AsPart(name, text);
            if (PartCompiler.Compile(package.Name, part.Name, part.Content, lists, findings) is not { } source) continue;
            foreach (Tag tag in source.Tags.Where(t => t.IsBlockValue || t.IsRunValue))
            {
                findings.Add(tag.Origin.Finding(TemplateCodes.TagMisplaced, Severity.Error, $"{tag.Source} stands in the {name} of the file, which is plain text.",
                    "fields, and helpers that print text", "Remove it, or name a field that is a text"));
            }

            fields.Check(source.Tags);
            compiled[name] = source;
        }

        return compiled;
    }

    /// <summary>The properties of a document; one that turns out empty is left to the program.</summary>
    /// <param name="data">The data.</param>
    /// <param name="bag">What Handlebars carries along.</param>
    /// <param name="context">The rendering.</param>
    /// <param name="take">Takes the gaps of each.</param>
    internal Dictionary<string, string> Render(object data, object bag, RenderContext context, Action<string, IEnumerable<string>> take)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, HandlebarsTemplate<TextWriter, object, object> template) in templates)
        {
            context.BeginPart();
            using var writer = new PartWriter(context.Part, null);
            template(writer, data, bag);
            string text = "";
            context.Part.Resolve(writer.Written(), part => text = TemplateProperties.TextOf(System.Text.Encoding.UTF8.GetString(part)));
            if (text.Length > 0) properties[name] = text;
            take(name, context.Part.Gaps);
        }

        return properties;
    }
}
