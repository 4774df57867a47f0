using System.Reflection;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Templates.Compiling.Checks;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates;

/// <summary>Checks templates, and says what they may use.</summary>
internal static class TemplateCheck
{
    /// <summary>Everything that is wrong with a template, or worth knowing.</summary>
    internal static IReadOnlyList<Finding> Of(string name, ReadOnlyMemory<byte> file, TemplateKind kind)
    {
        Outcome<TemplatePackage> package = TemplateFile.Open(name, file);
        return package.IsRefused ? package.Findings : [.. package.Findings, .. WordTemplate.Compile(HouseStyles.Complete(package.Value), kind.Model).Findings, .. LookCheck.Of(package.Value, isStyle: false)];
    }

    /// <summary>The built-in template of a kind as a .docx.</summary>
    internal static byte[] BuiltIn(TemplateKind kind) => TemplateFile.Pack(BuiltInTemplates.Package(kind));

    /// <summary>The paths of the fields that a kind offers, and the partials that print them.</summary>
    internal static IReadOnlyList<string> FieldsOf(TemplateKind kind)
    {
        var paths = new List<string>();
        Add(kind.Model, "", paths);
        paths.AddRange(BuiltInTemplates.Partials.Keys.Where(p => Fits(p, kind)).Select(p => $"{{{{> {p}}}}}  (a partial, alone in its paragraph)"));
        return paths;
    }

    // A partial is for the kinds that have all its fields.
    private static bool Fits(string partial, TemplateKind kind)
    {
        var findings = new List<Finding>();
        var call = new Tag(TagKind.Partial, [new TagWord(partial, TagWordKind.Path)], partial, new TagOrigin("", "", 1, "", 0));
        new FieldCheck(kind.Model, findings).Check(Partial.Read(call, BuiltInTemplates.Partials[partial], findings).Tags);
        return findings.Count == 0;
    }

    private static void Add(Type type, string prefix, List<string> paths)
    {
        foreach (string field in FieldCheck.FieldsOf(type))
        {
            Type own = type.GetProperty(char.ToUpperInvariant(field[0]) + field[1..], BindingFlags.Public | BindingFlags.Instance)!.PropertyType;
            string? value = ValueFor(own);
            Type? element = own.IsGenericType && own.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? own.GetGenericArguments()[0] : null;
            if (value is not null) paths.Add($"{prefix}{field}  ({value})");
            else if (element is not null && ValueFor(element) is null) Add(element, $"{prefix}{field}[].", paths);
            else if (own.Namespace?.StartsWith("DocPipeline", StringComparison.Ordinal) == true) Add(own, $"{prefix}{field}.", paths);
            else paths.Add(prefix + field);
        }
    }

    // Fields that only a block value can print.
    private static string? ValueFor(Type type) => type switch
    {
        _ when type == typeof(IReadOnlyList<Kinds.Facts.FieldRow>) => "for {{fieldTable}}",
        _ when type == typeof(Kinds.Facts.TableFacts) => "for {{houseTable}}",
        _ when type == typeof(Forms.FormSheet) => "for {{form}}",
        _ when type == typeof(IReadOnlyList<Prose.ProseSection>) => "repeat over it with {{#each}} and print each with {{prose this}}",
        _ when type == typeof(IReadOnlyList<Kinds.Facts.SignatoryFacts>) => "for {{signatureGrid}}, or repeat over it: id, name",
        _ => null,
    };
}
