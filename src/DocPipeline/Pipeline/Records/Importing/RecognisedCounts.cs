namespace DocPipeline.Pipeline.Records.Importing;

/// <summary>How much of a document was recognised.</summary>
/// <param name="Sections">Sections, appendices among them.</param>
/// <param name="Headings">Headings below them.</param>
/// <param name="Clauses">Numbered clauses.</param>
/// <param name="Tables">Tables.</param>
/// <param name="Signatories">Organisations that sign, each once.</param>
/// <param name="Seats">Seats of the bodies whose members are listed.</param>
public sealed record RecognisedCounts(int Sections, int Headings, int Clauses, int Tables, int Signatories, int Seats);
