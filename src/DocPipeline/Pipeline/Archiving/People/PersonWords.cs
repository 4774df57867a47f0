using System.Text;
using DocPipeline.Archive.Contacts;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>What a person is looked for by: the name, the addresses and numbers as they are held, and the id.</summary>
internal sealed class PersonWords(HeldContact held)
{
    private const int Around = 50;

    private readonly (string What, string Word, bool IsNumber)[] words =
    [
        ("id", held.Person.Value, false),
        ("name", Joined(held.Contact.Name), false),
        .. held.Contact.Emails.Select(e => ("e-mail address", e, false)),
        .. held.Contact.Telephones.Select(t => ("telephone number", Digits(t), true)),
        .. held.Contact.Address is { } address ? [("private address", Joined(address), false)] : Array.Empty<(string, string, bool)>(),
    ];

    /// <summary>What of the person occurs in a text, how often, and the words around the first place. Case and white space do not count.</summary>
    internal IEnumerable<(string What, int Times, string Around)> In(string text)
    {
        string joined = Joined(text);
        string? digits = null;
        foreach ((string what, string word, bool isNumber) in words)
        {
            if (isNumber)
            {
                // Wherever a number has its spaces.
                digits ??= Digits(joined);
                int times = Count(digits, word, isWhole: false, out _);
                if (times > 0) yield return (what, times, "");
            }
            else if (Count(joined, word, isWhole: true, out int at) is > 0 and int times)
            {
                (int from, int to) = (Math.Max(0, at - Around), Math.Min(joined.Length, at + word.Length + Around));
                if (from > 0 && joined.IndexOf(' ', from, at - from) is > 0 and int first) from = first + 1;
                if (to < joined.Length && joined.LastIndexOf(' ', to - 1, to - at - word.Length) is > 0 and int last) to = last;
                yield return (what, times, $"{(from > 0 ? "…" : "")}{joined[from..to]}{(to < joined.Length ? "…" : "")}");
            }
        }
    }

    private static int Count(string text, string word, bool isWhole, out int first)
    {
        first = -1;
        int times = 0;
        for (int at = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (isWhole && ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (at + word.Length < text.Length && char.IsLetterOrDigit(text[at + word.Length])))) continue;
            if (times++ == 0) first = at;
        }

        return times;
    }

    private static string Joined(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

    private static string Digits(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '-')));
}
