using System.Globalization;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Values;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;

namespace DocPipeline.Documents.Templates;

/// <summary>The tags beyond plain Handlebars: values that put WordprocessingML in place, values that format, and what the compiler puts in for itself.</summary>
internal static class TemplateValues
{
    private static readonly ChainSegment ContextKey = ChainSegment.Create(RenderContext.Key);

    internal static void Register(IHandlebars handlebars)
    {
        Markup(handlebars, "prose", (context, arguments) => ProseWriter.Write(context, arguments.At<ProseSection>(0)!, IsSet(arguments, "startsPage")));
        Markup(handlebars, "contents", (context, arguments) => ContentsList.Write(context, Number(arguments, "levels", 1)));
        Markup(handlebars, "fieldTable", (context, arguments) => FieldTable.Write(context, arguments.At<IReadOnlyList<FieldRow>>(0)!));
        Markup(handlebars, "signatureGrid", (context, arguments) => SignatureGrid.Write(context, arguments.At<IReadOnlyList<SignatoryFacts>>(0)!, Number(arguments, "columns", 2)));
        Markup(handlebars, "watermark", (context, arguments) => Watermark.Write(context, arguments.At<string>(0)!));
        Text(handlebars, "date", arguments => HouseDate.Format(arguments.At<DateOnly>(0)));
        Text(handlebars, "upper", arguments => TextOf(arguments[0]).ToUpperInvariant());
        Text(handlebars, "number", arguments => Convert.ToInt64(arguments[0], CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture));
        Text(handlebars, "plural", arguments => Convert.ToInt64(arguments[0], CultureInfo.InvariantCulture) == 1 ? TextOf(arguments[1]) : TextOf(arguments[2]));
        Text(handlebars, "list", arguments => InWords([.. ((IEnumerable<object>)arguments[0]!).Select(TextOf)]));

        Markup(handlebars, "__turn", (context, arguments) =>
        {
            context.Repeats.Turn(Number(arguments[0]));
            return "";
        });
        Markup(handlebars, "__list", (context, arguments) => Plain(context.Repeats.List(Number(arguments[0]), Number(arguments[1]))));
        Markup(handlebars, "__bookmark", (context, arguments) => context.Repeats.Bookmark(TextOf(arguments[0]), Number(arguments[1])));
        Markup(handlebars, "__bookmarkStart", (context, arguments) => Plain(context.Repeats.StartBookmark(TextOf(arguments[0]))));
        Markup(handlebars, "__bookmarkEnd", (context, arguments) => Plain(context.Repeats.EndBookmark(TextOf(arguments[0]))));
        Markup(handlebars, "__id", (context, _) => Plain(context.NextControlId()));
        Guard(handlebars, "__paragraph", content => EndsWithParagraph(content) ? content : content + "<w:p/>");
        Guard(handlebars, "__table", content => content.Contains("<w:tr>", StringComparison.Ordinal) || content.Contains("<w:tr ", StringComparison.Ordinal) ? content : "");
    }

    private static void Markup(IHandlebars handlebars, string name, Func<RenderContext, Arguments, string> write) =>
        handlebars.RegisterHelper(name, (in EncodedTextWriter output, in HelperOptions options, in Context _, in Arguments arguments) =>
            output.WriteSafeString(write(options.Data.Value<RenderContext>(ContextKey)!, arguments)));

    private static void Text(IHandlebars handlebars, string name, Func<Arguments, string> write) =>
        handlebars.RegisterHelper(name, (in EncodedTextWriter output, in HelperOptions _, in Context _, in Arguments arguments) => output.Write(write(arguments)));

    private static void Guard(IHandlebars handlebars, string name, Func<string, string> mend) =>
        handlebars.RegisterHelper(name, new HandlebarsBlockHelper((output, options, _, _) => output.WriteSafeString(mend(options.Template()))));

    private static bool EndsWithParagraph(string content) =>
        content.EndsWith("</w:p>", StringComparison.Ordinal) || content.EndsWith("<w:p/>", StringComparison.Ordinal);

    // “a”, “a and b”, “a, b and c”.
    private static string InWords(List<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    private static string TextOf(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static bool IsSet(Arguments arguments, string name) => arguments.Hash.TryGetValue(name, out object? value) && value is true;

    private static int Number(Arguments arguments, string name, int otherwise) =>
        arguments.Hash.TryGetValue(name, out object? value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : otherwise;
}
