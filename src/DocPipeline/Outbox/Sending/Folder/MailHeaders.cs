using System.Text;

namespace DocPipeline.Outbox.Sending.Folder;

/// <summary>What stands in the headers of a mail, in ASCII (RFC 5322, RFC 2047).</summary>
internal static class MailHeaders
{
    // A line with such a word has 76 characters at most, and the first has the header's name before it.
    private const int LongestWord = 64;
    private const string Prefix = "=?utf-8?B?";

    /// <summary>A subject.</summary>
    internal static string Text(string text) => IsPlain(text) && text.Length <= 60 && !text.Contains("=?", StringComparison.Ordinal) ? text : Encoded(text);

    /// <summary>A name with an address.</summary>
    internal static string Mailbox(string name, string address) =>
        name.Length == 0 ? $"<{address}>"
        : IsPlain(name) && name.Length <= 60 && !name.Contains("=?", StringComparison.Ordinal) ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" <{address}>"
        : $"{Encoded(name)}\r\n <{address}>";

    private static bool IsPlain(string text) => text.All(c => c is >= ' ' and <= '~');

    // Several words, none of which ends within a letter.
    private static string Encoded(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        int bytes = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > (LongestWord - Prefix.Length - 2) / 4 * 3)
            {
                words.Add(word.ToString());
                word.Clear();
                bytes = 0;
            }

            word.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        words.Add(word.ToString());
        return string.Join("\r\n ", words.Select(w => $"{Prefix}{Convert.ToBase64String(Encoding.UTF8.GetBytes(w))}?="));
    }
}
