namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>A change of one clause, as a notice sets it out.</summary>
/// <param name="Clause">The clause as people speak of it, and what happens to it: “Clause 6.1 is replaced”.</param>
/// <param name="Present">Its present words, a paragraph an entry; empty where the clause is new.</param>
/// <param name="Proposed">The words proposed, a paragraph an entry; empty where the clause is taken out.</param>
internal sealed record NoticedChange(string Clause, IReadOnlyList<string> Present, IReadOnlyList<string> Proposed);
