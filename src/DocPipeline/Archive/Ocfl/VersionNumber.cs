using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DocPipeline.Archive.Ocfl;

/// <summary>The number of an entry of an object, from 1, which names its folder: <c>v1</c>, <c>v2</c>, … without padding.</summary>
/// <param name="Value">At least 1.</param>
internal readonly record struct VersionNumber(int Value) : IComparable<VersionNumber>
{
    private const int MostDigits = 9;

    /// <summary>The number of the first entry.</summary>
    internal static VersionNumber First => new(1);

    /// <summary>The number after this one.</summary>
    internal VersionNumber Next => new(checked(Value + 1));

    /// <summary>Reads the name of a folder, exactly as <see cref="ToString"/> writes it.</summary>
    internal static bool TryRead(string name, [NotNullWhen(true)] out VersionNumber? number)
    {
        number = name.Length is > 1 and <= MostDigits + 1 && name[0] == 'v' && name[1] is >= '1' and <= '9' && name.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            ? new VersionNumber(int.Parse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
        return number is not null;
    }

    /// <summary>Whether one number comes after another.</summary>
    public static bool operator >(VersionNumber one, VersionNumber other) => one.Value > other.Value;

    /// <summary>Whether one number comes before another.</summary>
    public static bool operator <(VersionNumber one, VersionNumber other) => one.Value < other.Value;

    /// <inheritdoc/>
    public int CompareTo(VersionNumber other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v{Value}");
}
