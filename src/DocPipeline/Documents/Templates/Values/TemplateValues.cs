using System.Globalization;
using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Forms.Writing;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Writing;
using DocPipeline.Documents.Templates.Issuing;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>
/// The tags beyond plain Handlebars: values that put WordprocessingML in place, values that format, and what the compiler puts in for itself.
/// Data of the wrong kind is marked as a gap, as missing data is: what a template is given never makes it fail.
/// </summary>
internal static class TemplateValues
{
    private const int MostLevels = 9;
    private const int MostColumns = 4;

    internal static readonly ChainSegment ContextKey = ChainSegment.Create(RenderContext.Key);

    internal static void Register(IHandlebars handlebars)
    {
        Blocks<ProseSection>(handlebars, "prose", (context, section, arguments) => ProseWriter.Write(context, section, IsSet(arguments, "startsPage")));
        Blocks<IReadOnlyList<FieldRow>>(handlebars, "fieldTable", (context, rows, _) => FieldTable.Write(context, rows));
        Blocks<TableFacts>(handlebars, "houseTable", (context, table, _) => ProseTableWriter.Write(context, table));
        Blocks<StructureFacts>(handlebars, "structure", (context, structure, _) => StructureWriter.Write(context, structure, null, null));
        Blocks<IReadOnlyList<SignatoryFacts>>(handlebars, "signatureGrid", (context, signatories, arguments) =>
            SignatureGrid.Write(context, signatories, Math.Clamp(Number(arguments, "columns", 2), 1, MostColumns)));
        Markup(handlebars, "membership", (context, arguments) => arguments[0] is string body && context.MembersOf(body) is { } tables
            ? string.Concat(tables.Select(t => ProseTableWriter.Write(context, t)))
            : Paragraph(PartText.Gap(arguments[0] is string id ? id + ", which is no body with seats" : NameOf(arguments))));
        Markup(handlebars, "xref", (context, arguments) => InlineWriter.Reference(context, (string)arguments[0]!, null, characterStyle: null));

        // In a document of its own a form follows the table of document control.
        Blocks<FormSheet>(handlebars, "form", (context, form, _) => FormWriter.Write(context, form, level: 1, followsTable: true));
        Markup(handlebars, "contents", (context, arguments) => ContentsList.Write(context, Math.Clamp(Number(arguments, "levels", 1), 1, MostLevels)));
        Markup(handlebars, "watermark", (context, arguments) => arguments[0] is string mark ? Watermark.Write(context, mark) : $"<w:r><w:t xml:space=\"preserve\">{PartText.Gap(NameOf(arguments))}</w:t></w:r>");
        Markup(handlebars, "image", (context, arguments) => arguments[0] is PictureFacts picture
            ? ImageValue.Write(context, picture, Named(arguments, "width"), Named(arguments, "height"))
            : $"<w:r><w:t xml:space=\"preserve\">{PartText.Gap(NameOf(arguments))}</w:t></w:r>");
        Markup(handlebars, "issueMark", (context, _) => IssueMark.Write(context));
        Text(handlebars, "__value", (words, arguments) => PlainValue.TextOf(arguments[0], words), arguments => PlainValue.Gap((string)arguments[1]!, arguments[0]));
        Text(handlebars, "date", (words, arguments) => PlainValue.DateOf(arguments[0]) is { } date ? HouseDate.Format(date, words) : null);
        Text(handlebars, "ordinalDate", (words, arguments) => PlainValue.DateOf(arguments[0]) is { } date ? HouseDate.FormatOrdinal(date, words) : null);
        Text(handlebars, "upper", (words, arguments) => PlainValue.TextOf(arguments[0], words)?.ToUpperInvariant());
        Text(handlebars, "number", (_, arguments) => PlainValue.NumberOf(arguments[0])?.ToString("#,##0.##########", CultureInfo.InvariantCulture));
        Text(handlebars, "plural", (words, arguments) => PlainValue.NumberOf(arguments[0]) is { } number ? PlainValue.TextOf(arguments[number == 1 ? 1 : 2], words) : null);
        Text(handlebars, "list", (words, arguments) => PlainValue.ListOf(arguments[0], words, PlainValue.TextOf(arguments.Hash.GetValueOrDefault("word"), words), IsSet(arguments, "oxford")));
        Text(handlebars, "lang", (words, arguments) => Lang(words, arguments));

        Markup(handlebars, "__turn", (context, arguments) =>
        {
            context.Repeats.Turn(Number(arguments[0]));
            return "";
        });
        Markup(handlebars, "__list", (context, arguments) => Plain(context.Repeats.List(Number(arguments[0]), Number(arguments[1]))));
        Markup(handlebars, "__bookmark", (context, arguments) => context.Repeats.Bookmark((string)arguments[0]!, Number(arguments[1]), (string)arguments[2]!));
        Markup(handlebars, "__bookmarkStart", (context, arguments) => Plain(context.Repeats.StartBookmark((string)arguments[0]!)));
        Markup(handlebars, "__bookmarkEnd", (context, arguments) => Plain(context.Repeats.EndBookmark((string)arguments[0]!)));
        Markup(handlebars, "__id", (context, _) => Plain(context.NextControlId()));
        Markup(handlebars, "__missing", (_, arguments) => MissingBlock.Write(arguments[0], (string)arguments[1]!, (string)arguments[2]!, (string)arguments[3]!, Number(arguments[4]), IsSet(arguments, "__plain")));
        Where(handlebars, "__present", value => !MissingBlock.IsMissing(value));
        Where(handlebars, "__empty", MissingBlock.IsEmptyList);
        handlebars.RegisterHelper("__rows", new HandlebarsReturnHelper((_, arguments) => MissingBlock.IsList(arguments[0]) ? arguments[0] : Array.Empty<object>()));
        ContainerGuard.Register(handlebars);
    }

    private static void Markup(IHandlebars handlebars, string name, Func<RenderContext, Arguments, string> write) =>
        handlebars.RegisterHelper(name, (in EncodedTextWriter output, in HelperOptions options, in Context _, in Arguments arguments) =>
            output.WriteSafeString(write(options.Data.Value<RenderContext>(ContextKey)!, arguments)));

    // What puts paragraphs in place of one thing; a paragraph with a gap where it is given something else.
    private static void Blocks<T>(IHandlebars handlebars, string name, Func<RenderContext, T, Arguments, string> write) =>
        Markup(handlebars, name, (context, arguments) => arguments[0] is T value
            ? write(context, value, arguments)
            : Paragraph(PartText.Gap(NameOf(arguments))));

    private static string Paragraph(string gap) => $"<w:p><w:r><w:t xml:space=\"preserve\">{gap}</w:t></w:r></w:p>";

    // Null from the value is a gap, and so is nothing at all where a document of a record would have words.
    private static void Text(IHandlebars handlebars, string name, Func<HouseWords, Arguments, string?> write, Func<Arguments, string>? gap = null) =>
        handlebars.RegisterHelper(name, (in EncodedTextWriter output, in HelperOptions options, in Context _, in Arguments arguments) =>
        {
            RenderContext context = options.Data.Value<RenderContext>(ContextKey)!;
            string? text = write(context.Words, arguments);
            bool isBlank = text is { Length: 0 } && name != "plural" && context.IsOfRecord;
            if (text is not null && !isBlank) output.Write(text);
            else output.WriteSafeString(PartText.Gap(gap?.Invoke(arguments) ?? PlainValue.Gap(NameOf(arguments), isBlank ? null : arguments[0], name), IsSet(arguments, "__plain")));
        });

    // House words, with fields in the places of %1, %2 and %3. Words that the list of the language lacks are a council's own: they stay as typed.
    private static string? Lang(HouseWords words, Arguments arguments)
    {
        string?[] values = [.. Enumerable.Range(1, arguments.Length - 1).Select(i => PlainValue.TextOf(arguments[i], words))];
        return arguments[0] is string english && !values.Contains(null) ? words.OrEnglish(english, values!) : null;
    }

    private static void Where(IHandlebars handlebars, string name, Func<object?, bool> isSo) =>
        handlebars.RegisterHelper(name, new HandlebarsBlockHelper((output, options, context, arguments) =>
        {
            if (isSo(arguments[0])) options.Template(output, context);
        }));

    private static string NameOf(Arguments arguments) => arguments.Hash.TryGetValue("__of", out object? name) && name is string path ? path : "value";

    private static string? Named(Arguments arguments, string name) => arguments.Hash.TryGetValue(name, out object? value) ? value as string : null;

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static bool IsSet(Arguments arguments, string name) => arguments.Hash.TryGetValue(name, out object? value) && value is true;

    private static int Number(Arguments arguments, string name, int otherwise) =>
        arguments.Hash.TryGetValue(name, out object? value) && PlainValue.NumberOf(value) is { } number ? (int)Math.Clamp(number, 0, 1000) : otherwise;
}
