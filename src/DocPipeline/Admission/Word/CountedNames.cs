using System.Xml;

namespace DocPipeline.Admission.Word;

/// <summary>
/// The names of elements and attributes in all parts of one file, each kept once, and how many there may be: names are the one thing that
/// an XML reader keeps for as long as it reads.
/// </summary>
internal sealed class CountedNames : XmlNameTable
{
    private const int MostNames = 50_000;
    private const int MostCharacters = 4_000_000;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int characters;

    internal CountedNames() => lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public override string Add(char[] array, int offset, int length) => Add(array.AsSpan(offset, length));

    /// <inheritdoc/>
    public override string Add(string array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Add(array.AsSpan());
    }

    /// <inheritdoc/>
    public override string? Get(char[] array, int offset, int length) => lookup.TryGetValue(array.AsSpan(offset, length), out string? name) ? name : null;

    /// <inheritdoc/>
    public override string? Get(string array) => names.TryGetValue(array, out string? name) ? name : null;

    private string Add(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return "";
        if (lookup.TryGetValue(text, out string? there)) return there;
        if (names.Count >= MostNames || (characters += text.Length) > MostCharacters) throw new XmlTooLongException();
        string name = text.ToString();
        names.Add(name);
        return name;
    }
}
