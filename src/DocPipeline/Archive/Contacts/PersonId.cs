using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Contacts;

/// <summary>
/// Who is meant, without saying who: <c>p-</c> and 20 letters and digits by chance. Rounds and erasures name people by it; what it stands
/// for is in <see cref="ContactBook"/> alone, and is gone once that is erased.
/// </summary>
internal readonly partial record struct PersonId
{
    /// <summary>How many random bytes an id is made of: 100 bits of them count.</summary>
    internal const int RandomBytes = 20;

    private const int Letters = 20;

    // Without l, o, 0 and 1, which people mistake for one another. 32 of them, so every byte gives one without a bias.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    private PersonId(string value) => Value = value;

    /// <summary>The id as text.</summary>
    internal string Value { get; }

    /// <summary>An id from random bytes. It is never made from a name or an address, which could be guessed and tried.</summary>
    internal static PersonId Of(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(random.Length, RandomBytes);
        Span<char> letters = stackalloc char[Letters];
        for (int i = 0; i < Letters; i++) letters[i] = Alphabet[random[i] % Alphabet.Length];
        return new PersonId($"p-{letters}");
    }

    /// <summary>Reads an id, exactly as written.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out PersonId? id)
    {
        id = Shape().IsMatch(text) ? new PersonId(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\Ap-[a-km-np-z2-9]{20}\z")]
    private static partial Regex Shape();
}
