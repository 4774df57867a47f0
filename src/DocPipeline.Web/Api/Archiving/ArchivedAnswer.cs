using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Web.Api.Archiving;

/// <summary>An object of the archive in a list.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">record, or document.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="At">When the last one was filed, in UTC.</param>
/// <param name="Event">What happened then, in a word.</param>
/// <param name="Text">The same in a sentence.</param>
/// <param name="By">Who did it.</param>
internal sealed record ArchivedItem(string Name, string Title, string Kind, int Entries, DateTimeOffset At, string Event, string Text, string By)
{
    internal static ArchivedItem Of(ListedObject of) => new(of.Name, of.Title, of.IsRecord ? "record" : "document", of.Entries, of.At, of.Event, of.Text, of.By);
}

/// <summary>An object of the archive with its entries.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Id">Its identifier in the archive.</param>
/// <param name="Title">Its title.</param>
/// <param name="Standing">How long it is kept, and what holds it back.</param>
/// <param name="Entries">Its entries, the first one first.</param>
internal sealed record ArchivedAnswer(string Name, string Id, string Title, ShownStanding Standing, IReadOnlyList<EntryAnswer> Entries)
{
    internal static ArchivedAnswer Of(ArchivedObject of) => new(of.Name, of.Id, of.Title, of.Standing, [.. of.Entries.Select(EntryAnswer.Of)]);
}

/// <summary>An entry.</summary>
/// <param name="Entry">Its number, such as <c>v2</c>.</param>
/// <param name="At">When it was filed, in UTC.</param>
/// <param name="Event">What happened, in a word.</param>
/// <param name="Text">The same in a sentence.</param>
/// <param name="By">Who did it.</param>
/// <param name="Facts">Further facts by name.</param>
/// <param name="Files">Its files.</param>
/// <param name="Inventory">The SHA-512 digest of its inventory, which the log holds.</param>
internal sealed record EntryAnswer(string Entry, DateTimeOffset At, string Event, string Text, string By, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<FileAnswer> Files, string Inventory)
{
    internal static EntryAnswer Of(ShownEntry of) => new(of.Number, of.At, of.Event, of.Text, of.By, of.Facts, [.. of.Files.Select(file => new FileAnswer(file.Name, file.Digest.Hex))], of.Inventory.Hex);
}

/// <summary>A file of an entry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha512">The digest of its bytes.</param>
internal sealed record FileAnswer(string Name, string Sha512);

/// <summary>Which version of a document was in force, by what the archive holds.</summary>
/// <param name="On">The day.</param>
/// <param name="Version">The version; absent where none was.</param>
/// <param name="Since">From which day.</param>
/// <param name="Entry">The entry by which it came into force.</param>
/// <param name="Receipt">The proof that the entry is in the log.</param>
/// <param name="Waiting">Versions that were made by then and were not in force.</param>
/// <param name="Known">How many entries were known by then.</param>
/// <param name="Disposed">That the document was disposed of by then.</param>
internal sealed record InForceAnswer(DateOnly On, string? Version, DateOnly? Since, EntryAnswer? Entry, string? Receipt, IReadOnlyList<EntryAnswer> Waiting, int Known, string? Disposed)
{
    internal static InForceAnswer Of(DateOnly on, InForceByArchive of) =>
        new(on, of.Entry?.Facts.GetValueOrDefault("Version"), of.Since, of.Entry is { } entry ? EntryAnswer.Of(entry) : null, of.Receipt, [.. of.Waiting.Select(EntryAnswer.Of)], of.Known, of.Disposed);
}
