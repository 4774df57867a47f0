using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling.Tags;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>
/// Tells values that stand where no content control may stand, within a control for plain text, a date or a choice and over ruby text, so that
/// a gap is shown there as a run.
/// </summary>
internal static class PlainControls
{
    private static readonly HashSet<string> Plain = ["text", "date", "comboBox", "dropDownList", "picture", "equation", "checkbox"];

    internal static void Tell(XElement root)
    {
        foreach (XElement placeholder in root.Descendants(Wml.Tag).Where(t => t.Ancestors().Any(TakesNoControl)))
        {
            bool printsText = placeholder.Annotation<Tag>() is { Kind: TagKind.Value, StandsApart: false } || placeholder.Value.StartsWith("{{__missing ", StringComparison.Ordinal);
            if (printsText) placeholder.Value = placeholder.Value[..^2] + " __plain=true}}";
        }
    }

    private static bool TakesNoControl(XElement element) => element.Name.LocalName is "rt" or "rubyBase"
        || (element.Name == Wml.Name("sdt") && element.Element(Wml.Name("sdtPr"))?.Elements().Any(e => Plain.Contains(e.Name.LocalName)) == true);
}
