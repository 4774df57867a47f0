using System.Text;

namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>
/// A value of a PDF, whole, with where it stands: what admission reads is only as much as its questions need, and here a later revision is
/// compared with an earlier one, and written anew but for one key.
/// </summary>
internal sealed class PdfItem
{
    internal static PdfItem Null { get; } = new() { Kind = PdfItemKind.Null };

    internal required PdfItemKind Kind { get; init; }

    /// <summary>Where it begins in the bytes that it was read from.</summary>
    internal int Start { get; init; }

    /// <summary>The place after its last byte.</summary>
    internal int End { get; init; }

    /// <summary>Of a number its whole part; of a reference the number of the object; of a truth 1 or 0.</summary>
    internal long Number { get; init; }

    /// <summary>Whether a number has no fraction.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Of a reference.</summary>
    internal int Generation { get; init; }

    /// <summary>A name without its slash, or a number as it is written.</summary>
    internal string Name { get; init; } = "";

    /// <summary>The bytes of a string.</summary>
    internal byte[] Bytes { get; init; } = [];

    internal IReadOnlyList<PdfItem> Items { get; init; } = [];

    internal IReadOnlyList<(string Key, PdfItem Value)> Pairs { get; init; } = [];

    /// <summary>The value of a key; null, as the format has it, where there is none.</summary>
    internal PdfItem this[string key]
    {
        get
        {
            foreach ((string name, PdfItem value) in Pairs)
            {
                if (name == key) return value;
            }

            return Null;
        }
    }

    internal bool Is(string name) => Kind == PdfItemKind.Name && Name == name;

    internal bool IsNull => Kind == PdfItemKind.Null;

    /// <summary>Whether a key stands twice: one program takes the first, another the last.</summary>
    internal bool SaysTwice => Pairs.Count > 1 && Pairs.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count() < Pairs.Count;

    /// <summary>A string as text.</summary>
    internal string Text => Bytes switch
    {
        [0xFE, 0xFF, .. byte[] rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xFF, 0xFE, .. byte[] rest] => Encoding.Unicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. byte[] rest] => Encoding.UTF8.GetString(rest),
        _ => Encoding.Latin1.GetString(Bytes),
    };

    /// <summary>Whether it says the same, however it is written.</summary>
    internal bool Says(PdfItem other) => Kind == other.Kind && Kind switch
    {
        PdfItemKind.Number => Name == other.Name || (IsWhole && other.IsWhole && Number == other.Number),
        PdfItemKind.Boolean => Number == other.Number,
        PdfItemKind.Name => Name == other.Name,
        PdfItemKind.Text => Bytes.AsSpan().SequenceEqual(other.Bytes),
        PdfItemKind.Reference => Number == other.Number && Generation == other.Generation,
        PdfItemKind.Array => Items.Count == other.Items.Count && Items.Zip(other.Items).All(pair => pair.First.Says(pair.Second)),
        PdfItemKind.Dictionary => !SaysTwice && !other.SaysTwice && Pairs.Count == other.Pairs.Count && Pairs.All(pair => other[pair.Key].Says(pair.Value)),
        _ => true,
    };

    /// <summary>Every reference in it, at any depth.</summary>
    internal IEnumerable<PdfItem> References() => Kind switch
    {
        PdfItemKind.Reference => [this],
        PdfItemKind.Array => Items.SelectMany(i => i.References()),
        PdfItemKind.Dictionary => Pairs.SelectMany(p => p.Value.References()),
        _ => [],
    };
}
