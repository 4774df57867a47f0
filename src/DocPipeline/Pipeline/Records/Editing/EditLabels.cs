using System.Text;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>Keys in words.</summary>
internal static class EditLabels
{
    /// <summary><c>shortName</c> as “Short name”.</summary>
    internal static string Of(string key)
    {
        var words = new StringBuilder(key.Length + 4);
        for (int i = 0; i < key.Length; i++)
        {
            if (i == 0) words.Append(char.ToUpperInvariant(key[0]));
            else if (char.IsUpper(key[i])) words.Append(' ').Append(char.ToLowerInvariant(key[i]));
            else words.Append(key[i]);
        }

        return words.ToString();
    }

    /// <summary>A word of a choice as people read it: <c>local-authority</c> as “Local authority”.</summary>
    internal static string OfWord(string word) => Of(word.Replace('-', ' '));
}
