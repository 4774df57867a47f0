namespace DocPipeline.Admission.Pdf;

/// <summary>What a value of a PDF is.</summary>
internal enum PdfKind
{
    None,
    Number,
    Name,
    Text,
    Reference,
    Array,
    Dictionary,
    Keyword,
}

/// <summary>A value, as far as anything is asked of it: the first entries of an array, the keys of a dictionary that <see cref="PdfKeys"/> knows.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">A number without its fraction; of a reference the number of the object.</param>
/// <param name="Text">A name without its slash, a string, or a keyword; of a string at most its first 2,000 bytes.</param>
/// <param name="Items">The entries of an array.</param>
/// <param name="Pairs">The entries of a dictionary, also those that stand twice.</param>
internal readonly record struct PdfValue(PdfKind Kind, long Number = 0, string? Text = null, List<PdfValue>? Items = null, List<(string Key, PdfValue Value)>? Pairs = null)
{
    /// <summary>The value of a key; of one that stands twice, the last, as most readers have it.</summary>
    internal PdfValue this[string key]
    {
        get
        {
            for (int i = (Pairs?.Count ?? 0) - 1; i >= 0; i--)
            {
                if (Pairs![i].Key == key) return Pairs[i].Value;
            }

            return default;
        }
    }

    /// <summary>Whether a key stands twice: one program takes the first, another the last.</summary>
    internal bool SaysTwice => Pairs is { Count: > 1 } && Pairs.Select(pair => pair.Key).Distinct(StringComparer.Ordinal).Count() < Pairs.Count;

    internal bool IsName(string name) => Kind == PdfKind.Name && Text == name;
}
