using System.Collections.Frozen;
using DocPipeline.Findings;

namespace DocPipeline.Admission.Pdf;

/// <summary>Looks at every key and value of a PDF for what runs, opens, fetches or hides something.</summary>
/// <remarks>Source: ISO 32000-1, 12.6.4 (types of action), 7.11 (file specifications), 12.5.6 (annotations), 12.7.8 (XFA), 7.6 (encryption).</remarks>
/// <param name="reasons">Where refusals go.</param>
internal sealed class PdfDanger(Reasons reasons)
{
    private static readonly FrozenDictionary<string, (FindingCode Code, string Message)> Keys = new Dictionary<string, (FindingCode, string)>
    {
        ["JS"] = (AdmissionCodes.PdfJavaScript, "The PDF has a script."),
        ["JavaScript"] = (AdmissionCodes.PdfJavaScript, "The PDF has a script."),
        ["XFA"] = (AdmissionCodes.PdfXfa, "The PDF has an XFA form, whose words are not on its pages."),
        ["NeedsRendering"] = (AdmissionCodes.PdfXfa, "The PDF has an XFA form, whose words are not on its pages."),
        ["EmbeddedFiles"] = (AdmissionCodes.PdfEmbedded, "There is another file inside the PDF."),
        ["EF"] = (AdmissionCodes.PdfEmbedded, "There is another file inside the PDF."),
        ["Collection"] = (AdmissionCodes.PdfEmbedded, "The PDF is a portfolio of other files."),
        ["RichMediaContent"] = (AdmissionCodes.PdfMedia, "There is film, sound or a 3D scene in the PDF."),
        ["RichMediaSettings"] = (AdmissionCodes.PdfMedia, "There is film, sound or a 3D scene in the PDF."),
        ["Encrypt"] = (AdmissionCodes.Encrypted, "The PDF is encrypted, or protected against changes with a password."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Types of action (S), of annotation (Subtype) and of object (Type).
    private static readonly FrozenDictionary<string, (FindingCode Code, string Message)> Names = new Dictionary<string, (FindingCode, string)>
    {
        ["JavaScript"] = (AdmissionCodes.PdfJavaScript, "The PDF has a script."),
        ["Launch"] = (AdmissionCodes.PdfLaunch, "The PDF starts a program or opens a file."),
        ["GoToR"] = (AdmissionCodes.PdfExternal, "The PDF opens another file."),
        ["GoToE"] = (AdmissionCodes.PdfExternal, "The PDF opens a file inside it."),
        ["SubmitForm"] = (AdmissionCodes.PdfExternal, "The PDF sends what is filled in to an address."),
        ["ImportData"] = (AdmissionCodes.PdfExternal, "The PDF reads data from another file."),
        ["Rendition"] = (AdmissionCodes.PdfMedia, "There is film or sound in the PDF."),
        ["Movie"] = (AdmissionCodes.PdfMedia, "There is film or sound in the PDF."),
        ["Sound"] = (AdmissionCodes.PdfMedia, "There is film or sound in the PDF."),
        ["Screen"] = (AdmissionCodes.PdfMedia, "There is film or sound in the PDF."),
        ["RichMedia"] = (AdmissionCodes.PdfMedia, "There is film, sound or a 3D scene in the PDF."),
        ["RichMediaExecute"] = (AdmissionCodes.PdfMedia, "There is film, sound or a 3D scene in the PDF."),
        ["3D"] = (AdmissionCodes.PdfMedia, "There is a 3D scene in the PDF."),
        ["GoTo3DView"] = (AdmissionCodes.PdfMedia, "There is a 3D scene in the PDF."),
        ["FileAttachment"] = (AdmissionCodes.PdfEmbedded, "There is another file inside the PDF."),
        ["EmbeddedFile"] = (AdmissionCodes.PdfEmbedded, "There is another file inside the PDF."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The numbers of objects that are addresses, each with where it is named as one.</summary>
    internal List<(long Number, string Where)> Addresses { get; } = [];

    /// <summary>The numbers of objects that say what kind an action or annotation is.</summary>
    internal List<(long Number, string Where)> Kinds { get; } = [];

    /// <summary>A key of a dictionary with its value.</summary>
    internal void Pair(string key, PdfValue value, string where)
    {
        // Null is the same as no value.
        if (value is { Kind: PdfKind.Keyword, Text: "null" }) return;
        if (Keys.TryGetValue(key, out (FindingCode Code, string Message) found) && !(key == "NeedsRendering" && value is { Kind: PdfKind.Keyword, Text: "false" })) reasons.Add(found.Code, found.Message, where);
        else if (key is "S" or "Subtype" or "Type") Kind(value, where);
        else if (key is "URI" or "Base") Address(key, value, where);
        else if (key == "F" && value.Kind == PdfKind.Text) reasons.Add(AdmissionCodes.PdfExternal, "The PDF points to another file.", where, value.Text);
        else if (key == "FS" && value.IsName("URL")) reasons.Add(AdmissionCodes.PdfExternal, "The PDF fetches a file from an address.", where);
    }

    /// <summary>A whole dictionary.</summary>
    internal void Dictionary(PdfValue dictionary, bool isStream, string where)
    {
        // A stream whose bytes lie in another file; in annotations and fields F is a number.
        if (isStream && dictionary["F"].Kind is PdfKind.Dictionary or PdfKind.Reference) reasons.Add(AdmissionCodes.PdfExternal, "The PDF points to another file.", where);
        if (dictionary["S"].IsName("Thread") && dictionary["F"].Kind != PdfKind.None) reasons.Add(AdmissionCodes.PdfExternal, "The PDF opens another file.", where);
    }

    /// <summary>What kind an action, an annotation or an object is.</summary>
    internal void Kind(PdfValue value, string where)
    {
        if (value.Kind == PdfKind.Reference && Kinds.Count < 10_000) Kinds.Add((value.Number, where));
        else if (value is { Kind: PdfKind.Name, Text: { } name } && Names.TryGetValue(name, out (FindingCode Code, string Message) found)) reasons.Add(found.Code, found.Message, where);
    }

    /// <summary>An address that a click opens.</summary>
    internal void Address(string key, PdfValue value, string where)
    {
        if (value.Kind == PdfKind.Reference && Addresses.Count < 10_000) Addresses.Add((value.Number, where));
        else if (value is { Kind: PdfKind.Text, Text: { } address } && !WebLink.Is(address) && !(key == "Base" && address.Length == 0)) reasons.Add(AdmissionCodes.PdfExternal, "A link leads to something that is neither a web page nor an e-mail address.", where, address);
    }
}
