using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Signing.Terms;

/// <summary>A place in a round: an organisation in a capacity. It is written <c>council</c> for the signatory, else <c>council/seal</c>.</summary>
/// <param name="Organisation">The organisation, as the partnership's record names it.</param>
/// <param name="Capacity">In what capacity.</param>
[JsonConverter(typeof(SlotIdConverter))]
public readonly record struct SlotId(OrganisationId Organisation, SlotCapacity Capacity = SlotCapacity.Signatory)
{
    private static readonly (SlotCapacity Capacity, string Name)[] names = [(SlotCapacity.SecondOfficer, "second-officer"), (SlotCapacity.Seal, "seal"), (SlotCapacity.Witness, "witness")];

    /// <summary>Reads an id.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out SlotId? value)
    {
        value = null;
        string[] parts = (text ?? "").Split('/');
        if (parts.Length > 2 || !OrganisationId.TryRead(parts[0], out OrganisationId? organisation)) return false;
        if (parts.Length == 1) value = new SlotId(organisation.Value);
        else if (names.FirstOrDefault(each => each.Name == parts[1]) is { Name: not null } named) value = new SlotId(organisation.Value, named.Capacity);
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        SlotCapacity capacity = Capacity;
        return capacity == SlotCapacity.Signatory ? Organisation.Value : $"{Organisation.Value}/{names.First(each => each.Capacity == capacity).Name}";
    }
}
