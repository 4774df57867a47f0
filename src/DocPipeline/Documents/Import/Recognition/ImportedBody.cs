namespace DocPipeline.Documents.Import.Recognition;

/// <summary>A body whose members a document lists.</summary>
/// <param name="Name">What the document calls it.</param>
/// <param name="Seats">Its seats, in the order of the list.</param>
internal sealed record ImportedBody(string Name, IReadOnlyList<ImportedSeat> Seats);
