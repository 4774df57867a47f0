using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Accounts;

/// <summary>What somebody may do in a partnership. Who has several roles may do what any of them may.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    /// <summary>Reads everything but contact data, and changes nothing.</summary>
    [JsonStringEnumMemberName("auditor")]
    Auditor,

    /// <summary>Keeps the record, has documents generated, proposes and adopts, sends for signature.</summary>
    [JsonStringEnumMemberName("manager")]
    Manager,

    /// <summary>Reviews versions and verdicts, accepts what came back, holds and releases, takes evidence.</summary>
    [JsonStringEnumMemberName("legal")]
    Legal,

    /// <summary>Keeps accounts, roles, keys and the work that failed.</summary>
    [JsonStringEnumMemberName("admin")]
    Admin,
}
