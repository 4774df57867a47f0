using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DocPipeline.Archive.Ocfl;

/// <summary>A version of the OCFL specification: 1.0 or 1.1.</summary>
/// <param name="Minor">0 or 1.</param>
internal readonly record struct OcflSpec(int Minor) : IComparable<OcflSpec>
{
    /// <summary>The version that this program writes.</summary>
    internal static OcflSpec Current => new(1);

    /// <summary>The name of the declaration in an object's root.</summary>
    internal string ObjectDeclaration => $"0=ocfl_object_{this}";

    /// <summary>The name of the declaration in a storage root.</summary>
    internal string RootDeclaration => $"0=ocfl_{this}";

    /// <summary>The <c>type</c> of an inventory.</summary>
    internal string InventoryType => $"https://ocfl.io/{this}/spec/#inventory";

    /// <summary>Whether one version is later than another.</summary>
    public static bool operator >(OcflSpec one, OcflSpec other) => one.Minor > other.Minor;

    /// <summary>Whether one version is earlier than another.</summary>
    public static bool operator <(OcflSpec one, OcflSpec other) => one.Minor < other.Minor;

    /// <summary>Reads a number such as <c>1.1</c>.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out OcflSpec? spec)
    {
        spec = text switch { "1.0" => new OcflSpec(0), "1.1" => new OcflSpec(1), _ => null };
        return spec is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(OcflSpec other) => Minor.CompareTo(other.Minor);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"1.{Minor}");
}
