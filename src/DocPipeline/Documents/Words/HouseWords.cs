using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Register;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocPipeline.Documents.Words;

/// <summary>
/// The words that documents print without the record saying them: labels, headings, months, the words of references. They stand in the
/// program and its templates in English; those of another language come from <c>templates/words</c>.
/// </summary>
internal sealed partial class HouseWords
{
    private static readonly Lazy<HouseWords> Cymraeg = new(() => new HouseWords(Language.Cy, "cy-GB", Load("templates/words/cy.yaml")));

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly FrozenDictionary<string, string>? words;

    private HouseWords(Language language, string tag, FrozenDictionary<string, string>? words) => (Language, Tag, this.words) = (language, tag, words);

    internal static HouseWords English { get; } = new(Language.En, "en-GB", null);

    internal static HouseWords Welsh => Cymraeg.Value;

    internal Language Language { get; }

    /// <summary>The tag by which files name the language (BCP 47).</summary>
    internal string Tag { get; }

    /// <summary>Every pair of English words and theirs; none for English.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Pairs => words ?? Enumerable.Empty<KeyValuePair<string, string>>();

    internal static HouseWords Of(Language language) => language == Language.Cy ? Welsh : English;

    /// <summary>Words in this language.</summary>
    /// <param name="english">The same in English.</param>
    /// <exception cref="InvalidOperationException">The list of the language does not have them.</exception>
    internal string Of(string english) => Find(english) ?? throw new InvalidOperationException($"There are no words in {Tag} for ‘{english}’: add them in templates/words.");

    /// <summary>The same; nothing where the list of the language does not have them.</summary>
    internal string? Find(string english) => words is null ? english : words.GetValueOrDefault(english);

    /// <summary>Words with values in them. Where the list has the sentence with its value, such as “every 2 years”, that counts.</summary>
    /// <param name="english">The words in English, with %1, %2 and %3 for the values.</param>
    /// <param name="values">The values.</param>
    internal string Of(string english, params string[] values)
    {
        string filled = Filled(english, values);
        return words is null ? filled : words.GetValueOrDefault(filled) ?? Filled(Of(english), values);
    }

    /// <summary>The same, in English where the list of the language does not have them: the words of a council's own template.</summary>
    internal string OrEnglish(string english, string[] values) => Filled(Find(english) ?? english, values);

    /// <summary>The word before the last of a list. Welsh has one before vowels and another before consonants.</summary>
    internal string And(string next) => Language == Language.Cy && next.Length > 0 && "aeiouwyâêîôûŵŷ".Contains(char.ToLowerInvariant(next[0]), StringComparison.Ordinal) ? "ac" : Of("and");

    /// <summary>The name of a month, from 1. The names are written out, so that no machine's culture data can change a document.</summary>
    internal string Month(int month) => Of(Months[month - 1]);

    // In one pass: a value with %2 in it stays as it is.
    private static string Filled(string text, string[] values) => values.Length == 0 ? text
        : Place().Replace(text, m => m.Value[1] - '1' is var at && at < values.Length ? values[at] : m.Value);

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();

    private static FrozenDictionary<string, string> Load(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var parser = new Parser(reader);
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar english && parser.MoveNext()) read.Add(english.Value, ((Scalar)parser.Current!).Value);
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
