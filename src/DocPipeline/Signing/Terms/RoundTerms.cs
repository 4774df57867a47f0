using System.Text.Json.Serialization;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Signing.Terms;

/// <summary>What a round is about and how it goes: stated once, when it is opened, and never changed.</summary>
/// <remarks>Where it is read from JSON, what is not said would be nothing and not what stands here as usual; so these members have to be said there.</remarks>
internal sealed record RoundTerms
{
    /// <summary>The SHA-512 digest of exactly the file that is signed, in hexadecimal digits.</summary>
    public required string Issued { get; init; }

    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The partnership's name.</summary>
    public required string Partnership { get; init; }

    /// <summary>The document's language, in which people are written to.</summary>
    [JsonConverter(typeof(LanguageConverter))]
    public Language Language { get; init; }

    /// <summary>The places, in the order of the signature pages.</summary>
    public required IReadOnlyList<RoundSlot> Slots { get; init; }

    /// <summary>The order groups, from the first.</summary>
    public required IReadOnlyList<OrderGroup> Groups { get; init; }

    /// <summary>When the document takes effect.</summary>
    [JsonRequired]
    public RoundEffect Effect { get; init; } = RoundEffect.OnLast;

    /// <summary>Whether the others may go on when one that is required declines.</summary>
    public bool GoesOnWithoutDecliners { get; init; }

    /// <summary>Whether it is a deed: then nobody signs on the web.</summary>
    public bool IsDeed { get; init; }

    /// <summary>Who is written to when somebody declines or asks to delegate, by the id of the contact data.</summary>
    public string? Manager { get; init; }

    /// <summary>After how many days those who have not answered are reminded.</summary>
    [JsonRequired]
    public IReadOnlyList<int> RemindAfterDays { get; init; } = [3, 7, 14];

    /// <summary>What organisations' own rules ask of their signatures.</summary>
    [JsonRequired]
    public IReadOnlyList<SigningFormality> Formalities { get; init; } = [];

    /// <summary>The round before, where its signatures may be re-affirmed.</summary>
    public EarlierRound? Before { get; init; }

    /// <summary>The places of an organisation.</summary>
    internal IEnumerable<RoundSlot> Of(OrganisationId organisation) => Slots.Where(slot => slot.Id.Organisation == organisation);
}
