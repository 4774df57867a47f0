using System.Collections.Frozen;
using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>The blocks and helpers that templates may use.</summary>
internal static class TemplateVocabulary
{
    /// <summary>The blocks.</summary>
    internal static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(["each", "if", "unless", "with"]);

    /// <summary>Values that put paragraphs or tables in place.</summary>
    internal static readonly FrozenSet<string> BlockValues = FrozenSet.ToFrozenSet(["prose", "contents", "signatureGrid", "fieldTable", "form", "membership", "structure", "houseTable"]);

    /// <summary>Values that put runs in place.</summary>
    internal static readonly FrozenSet<string> RunValues = FrozenSet.ToFrozenSet(["watermark", "xref", "image", "issueMark"]);

    /// <summary>Values that print text.</summary>
    internal static readonly FrozenSet<string> TextValues = FrozenSet.ToFrozenSet(["date", "ordinalDate", "upper", "list", "plural", "number", "lang"]);

    /// <summary>How many arguments each helper takes, at least and at most, without the named ones.</summary>
    internal static readonly FrozenDictionary<string, (int Least, int Most)> Arguments = new Dictionary<string, (int, int)>
    {
        ["prose"] = (1, 1), ["contents"] = (0, 0), ["signatureGrid"] = (1, 1), ["fieldTable"] = (1, 1), ["form"] = (1, 1), ["membership"] = (1, 1), ["structure"] = (1, 1), ["houseTable"] = (1, 1), ["watermark"] = (1, 1), ["xref"] = (1, 1), ["image"] = (1, 1), ["issueMark"] = (0, 0),
        ["date"] = (1, 1), ["ordinalDate"] = (1, 1), ["upper"] = (1, 1), ["list"] = (1, 1), ["plural"] = (3, 3), ["number"] = (1, 1), ["lang"] = (1, 4),
        ["each"] = (1, 1), ["if"] = (1, 1), ["unless"] = (1, 1), ["with"] = (1, 1),
    }.ToFrozenDictionary();

    /// <summary>The names that an argument may be given by.</summary>
    internal static readonly FrozenDictionary<string, string[]> Named = new Dictionary<string, string[]>
    {
        ["prose"] = ["startsPage"], ["contents"] = ["levels"], ["signatureGrid"] = ["columns"], ["list"] = ["oxford", "word"], ["image"] = ["width", "height"],
    }.ToFrozenDictionary();

    /// <summary>The bounds of numbers that are given by name, both included.</summary>
    internal static readonly FrozenDictionary<string, (int Least, int Most)> Bounds = new Dictionary<string, (int, int)>
    {
        ["levels"] = (1, 9), ["columns"] = (1, 4),
    }.ToFrozenDictionary();

    /// <summary>Arguments given by name that are true or false.</summary>
    internal static readonly FrozenSet<string> Switches = FrozenSet.ToFrozenSet(["oxford", "startsPage"]);

    /// <summary>Helpers whose argument is a text in quotes, as it has to be known before anything is rendered.</summary>
    internal static readonly FrozenSet<string> TakesQuoted = FrozenSet.ToFrozenSet(["xref"]);

    /// <summary>What the first argument of a helper has to be, where the type of the data is known.</summary>
    internal static readonly FrozenDictionary<string, (Type Type, string Words)> FirstArgument = new Dictionary<string, (Type, string)>
    {
        ["prose"] = (typeof(ProseSection), "a section of prose, such as one of sections"),
        ["signatureGrid"] = (typeof(IReadOnlyList<SignatoryFacts>), "a list of signatories"),
        ["fieldTable"] = (typeof(IReadOnlyList<FieldRow>), "a list of labels and values, such as control"),
        ["form"] = (typeof(FormSheet), "a form"),
        ["structure"] = (typeof(StructureFacts), "the bodies of the partnership, structure"),
        ["houseTable"] = (typeof(TableFacts), "a table, such as checks"),
        ["membership"] = (typeof(string), "the id of a body, in quotes"),
        ["watermark"] = (typeof(string), "a text"),
        ["xref"] = (typeof(string), "an anchor of the text, in quotes"),
        ["image"] = (typeof(PictureFacts), "a picture, such as partnership.logo"),
        ["upper"] = (typeof(string), "a text"),
        ["lang"] = (typeof(string), "words in quotes"),
        ["date"] = (typeof(DateOnly), "a date"),
        ["ordinalDate"] = (typeof(DateOnly), "a date"),
        ["number"] = (typeof(decimal), "a number"),
        ["plural"] = (typeof(decimal), "a number"),
        ["list"] = (typeof(System.Collections.IEnumerable), "a list of texts"),
    }.ToFrozenDictionary();

    /// <summary>Whether a word names a helper.</summary>
    internal static bool IsHelper(string name) => BlockValues.Contains(name) || RunValues.Contains(name) || TextValues.Contains(name);
}
