using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;

namespace DocPipeline.Archive.Audit;

/// <summary>An object that was rightly disposed of: its content is gone, and its entries and leaves are there.</summary>
/// <param name="Object">The object.</param>
/// <param name="Entry">The entry that says so.</param>
/// <param name="By">Which two approved it, and when.</param>
/// <param name="Files">How many content files went.</param>
/// <param name="Rounds">How many rounds of signatures went with them.</param>
internal sealed record AuditDisposal(ObjectId Object, VersionNumber Entry, DisposedObject By, int Files, int Rounds);
