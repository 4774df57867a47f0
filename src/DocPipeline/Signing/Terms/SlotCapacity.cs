using System.Text.Json.Serialization;

namespace DocPipeline.Signing.Terms;

/// <summary>In what capacity somebody signs for an organisation.</summary>
[JsonConverter(typeof(WordConverter<SlotCapacity>))]
public enum SlotCapacity
{
    /// <summary>As its authorised signatory.</summary>
    [JsonStringEnumMemberName("signatory")]
    Signatory,

    /// <summary>As the second of two authorised officers.</summary>
    [JsonStringEnumMemberName("second-officer")]
    SecondOfficer,

    /// <summary>Attesting the organisation's seal.</summary>
    [JsonStringEnumMemberName("seal")]
    Seal,

    /// <summary>As the witness of a deed, who is physically present when it is signed (Law Com 386).</summary>
    [JsonStringEnumMemberName("witness")]
    Witness,
}
