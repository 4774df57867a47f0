using System.Globalization;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Values;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;

namespace DocPipeline.Documents.Templates;

/// <summary>The tags beyond plain Handlebars: values that put WordprocessingML in place, and values that format.</summary>
internal static class TemplateValues
{
    private static readonly ChainSegment ContextKey = ChainSegment.Create(RenderContext.Key);

    internal static void Register(IHandlebars handlebars)
    {
        Markup(handlebars, "prose", (context, arguments) => ProseWriter.Write(context, arguments.At<ProseSection>(0)!, IsSet(arguments, "startsPage")));
        Markup(handlebars, "contents", (context, arguments) => ContentsList.Write(context, Number(arguments, "levels", 1)));
        Markup(handlebars, "fieldTable", (context, arguments) => FieldTable.Write(context, arguments.At<IReadOnlyList<FieldRow>>(0)!));
        Markup(handlebars, "signatureGrid", (context, arguments) => SignatureGrid.Write(context, arguments.At<IReadOnlyList<SignatoryFacts>>(0)!, Number(arguments, "columns", 2)));
        Markup(handlebars, "watermark", (_, arguments) => Watermark.Write(arguments.At<string>(0)!));
        handlebars.RegisterHelper("date", (in EncodedTextWriter output, in HelperOptions _, in Context _, in Arguments arguments) =>
            output.Write(HouseDate.Format(arguments.At<DateOnly>(0))));
    }

    private static void Markup(IHandlebars handlebars, string name, Func<RenderContext, Arguments, string> write) =>
        handlebars.RegisterHelper(name, (in EncodedTextWriter output, in HelperOptions options, in Context _, in Arguments arguments) =>
            output.WriteSafeString(write(options.Data.Value<RenderContext>(ContextKey)!, arguments)));

    private static bool IsSet(Arguments arguments, string name) => arguments.Hash.TryGetValue(name, out object? value) && value is true;

    private static int Number(Arguments arguments, string name, int otherwise) =>
        arguments.Hash.TryGetValue(name, out object? value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : otherwise;
}
