using DocPipeline.Documents.TakingBack;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Cli.Records;

/// <summary>Shows the changes that a draft makes: the place, the old words, the new words, the file and line.</summary>
internal static class TakenChanges
{
    internal static void Show(TakenDraft taken, string record)
    {
        foreach (TakenChange change in taken.Changes)
        {
            string sign = change.Kind switch { TakenChangeKind.Inserted => "+", TakenChangeKind.Deleted => "-", TakenChangeKind.Moved => ">", _ => "~" };
            string what = change.Kind switch { TakenChangeKind.Inserted => "New: ", TakenChangeKind.Deleted => "Gone: ", TakenChangeKind.Moved => "Moved: ", TakenChangeKind.Fact => "Fact: ", _ => "" };
            Console.Out.WriteLine($"{sign} {what}{change.Where}{(change.Place is { } place ? $"  ({record}/{place})" : "")}");
            if (change.Kind == TakenChangeKind.Moved) Console.Out.WriteLine($"    {change.After}");
            else
            {
                if (change.Before is not null) Console.Out.WriteLine($"    - {change.Before}");
                if (change.After is not null && change.After != change.Before) Console.Out.WriteLine($"    + {change.After}");
                if (change.After is not null && change.After == change.Before) Console.Out.WriteLine("    (the same words; bold, a link, a note or the level is another)");
            }
        }

        if (taken.Writes.Count == 0) return;
        if (taken.Changes.Count > 0) Console.Out.WriteLine();
        Console.Out.WriteLine("What is written:");
        foreach (RecordWrite write in taken.Writes) Console.Out.WriteLine($"  {(write.Instead is null ? "+" : "~")} {write.Path}");
        Console.Out.WriteLine();
    }
}
