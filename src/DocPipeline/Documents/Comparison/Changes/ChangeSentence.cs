namespace DocPipeline.Documents.Comparison.Changes;

/// <summary>Changes as sentences.</summary>
internal static class ChangeSentence
{
    private const int MostWords = 30;
    private const int MostChanges = 6;

    /// <summary>What happened, in one sentence.</summary>
    internal static string Of(ChangeKind kind, string where, string? before, IReadOnlyList<WordChange> words)
    {
        string was = before is null || before == where ? "" : $" (was {ClausePlaces.Small(before)})";
        string changes = Changes(words);
        string sentence = kind switch
        {
            ChangeKind.Inserted => $"{where} was inserted: {Quote(words[0].Now)}.",
            ChangeKind.Deleted => $"{where} was deleted: {Quote(words[0].Was)}.",
            ChangeKind.Moved when before is null || before == where => changes.Length == 0 ? $"{where} moved." : $"{where} moved and changed: {changes}.",
            ChangeKind.Moved => changes.Length == 0 ? $"{before} moved; it is {ClausePlaces.Small(where)} now." : $"{before} moved, is {ClausePlaces.Small(where)} now, and changed: {changes}.",
            ChangeKind.Split => $"{before ?? where} was split; {ClausePlaces.Small(where)} came of it{(changes.Length == 0 ? "" : $", and words changed: {changes}")}.",
            ChangeKind.Joined => $"{before ?? where} became one, {ClausePlaces.Small(where)}{(changes.Length == 0 ? "" : $", and words changed: {changes}")}.",
            ChangeKind.Renumbered => $"{before} {(before!.Contains(" to ", StringComparison.Ordinal) ? "are" : "is")} now {ClausePlaces.Small(where)}; the words are the same.",
            _ => changes.Length == 0 ? $"{where}{was} changed." : $"{where}{was} changed: {changes}.",
        };

        // A quotation that ends a sentence of its own ends this one too.
        return sentence.EndsWith(".”.", StringComparison.Ordinal) ? sentence[..^1] : sentence;
    }

    private static string Changes(IReadOnlyList<WordChange> words)
    {
        string said = string.Join("; ", words.Take(MostChanges).Select(One));
        return words.Count <= MostChanges ? said : $"{said}; and {words.Count - MostChanges} more";
    }

    private static string One(WordChange change) =>
        change.Was.Length == 0 ? $"{Quote(change.Now)} was inserted" : change.Now.Length == 0 ? $"{Quote(change.Was)} was deleted" : $"{Quote(change.Was)} became {Quote(change.Now)}";

    private static string Quote(string words)
    {
        string[] all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string shown = all.Length <= MostWords ? string.Join(' ', all) : $"{string.Join(' ', all[..(MostWords - 8)])} … {string.Join(' ', all[^6..])}";
        return shown.Length == 0 ? "an empty line" : $"“{shown}”";
    }
}
