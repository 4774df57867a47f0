using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Documents.Forms;

/// <summary>What stands in a box until somebody answers.</summary>
internal static class Placeholder
{
    // What Word itself puts back when an answer is deleted, in the languages of the house.
    private static readonly HashSet<string> OfWord = new(StringComparer.OrdinalIgnoreCase)
    {
        "Click or tap here to enter text.", "Click here to enter text.", "Click or tap to enter a date.", "Click here to enter a date.", "Choose an item.",
        "Cliciwch neu dapiwch yma i roi testun.", "Dewiswch eitem.",
    };

    /// <summary>The words for a kind of answer.</summary>
    internal static string For(AnswerType type) => type switch
    {
        AnswerType.Date => "Enter a date",
        AnswerType.Number => "Enter a number",
        AnswerType.Amount => "Enter an amount in £",
        AnswerType.Choice => "Choose one",
        _ => "Enter text",
    };

    /// <summary>Whether a box shows nothing but such words; an editor may have lost the mark that says so.</summary>
    internal static bool Is(string text, AnswerType type) => text == For(type) || OfWord.Contains(text);
}
