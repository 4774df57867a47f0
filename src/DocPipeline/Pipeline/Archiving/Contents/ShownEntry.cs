using DocPipeline.Archive;

namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>An entry.</summary>
/// <param name="Number">Its number, such as <c>v2</c>.</param>
/// <param name="At">When it was filed, in UTC.</param>
/// <param name="Event">What happened, in a word.</param>
/// <param name="Text">What happened, in a sentence.</param>
/// <param name="By">Who did it.</param>
/// <param name="Facts">Further facts by name.</param>
/// <param name="Files">Its files.</param>
/// <param name="Inventory">The digest of its inventory, which the log holds.</param>
public sealed record ShownEntry(string Number, DateTimeOffset At, string Event, string Text, string By, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<ShownFile> Files, Sha512 Inventory);
