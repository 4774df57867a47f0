using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Web.Pages.Record;

/// <summary>A change of a record as it is shown before it is kept.</summary>
/// <param name="Edit">What would change.</param>
/// <param name="Words">The same in sentences.</param>
/// <param name="Others">What others changed meanwhile, a sentence each.</param>
/// <param name="Fields">What was filled in, to be sent again.</param>
/// <param name="Cancel">Where whoever does not want it goes.</param>
public sealed record ChangeView(ProposedEdit Edit, IReadOnlyList<string> Words, IReadOnlyList<string> Others, IReadOnlyList<(string Name, string Value)> Fields, string Cancel);
