namespace DocPipeline.Pipeline.AddIn;

/// <summary>What Word shows of the add-in before it is opened. The lengths are those of both manifests: 125 and 250 characters in the XML, 64, 80 and 250 in the other.</summary>
internal static class AddInWords
{
    internal const string Provider = "DocPipeline";
    internal const string Language = "en-GB";

    /// <summary>The set of WordApi without which the pane does nothing. What is newer it asks Word for first.</summary>
    internal const string WordApi = "1.3";

    internal const string Short = "Partnership documents from the record, checked, signed and brought back.";
    internal const string Long = "Fills the open document from the partnership’s record, checks it, brings an edited draft back as a proposed amendment, and sends it for signature. Nothing in the document changes before it is shown.";
    internal const string Tip = "Fill this document from the partnership’s record, check it, bring it back, or send it for signature.";

    internal static string OpenOf(WordAddIn addIn) => $"Open {addIn.Name}";

    internal static string ReadyOf(WordAddIn addIn) => $"{addIn.Name} is on the Home tab";
}
