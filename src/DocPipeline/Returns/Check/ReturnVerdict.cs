using System.Text.Json.Serialization;

namespace DocPipeline.Returns.Check;

/// <summary>What a file that came back is, held against the one that was issued.</summary>
public enum ReturnVerdict
{
    /// <summary>Every part of it is as it was issued, byte for byte; certificate signatures may have come to it.</summary>
    [JsonStringEnumMemberName("byte-same")]
    ByteSame,

    /// <summary>It was saved again or filled in, and its words are those that were issued.</summary>
    [JsonStringEnumMemberName("same-words")]
    SameWords,

    /// <summary>Its words are those that were issued; something about it is for a person to look at first.</summary>
    [JsonStringEnumMemberName("same-words-look")]
    SameWordsToLookAt,

    /// <summary>Its words are others.</summary>
    [JsonStringEnumMemberName("other-words")]
    OtherWords,

    /// <summary>It, or a page of it, names itself as another version or issue of the document.</summary>
    [JsonStringEnumMemberName("other-version")]
    OtherVersion,

    /// <summary>It names itself as another document.</summary>
    [JsonStringEnumMemberName("other-document")]
    OtherDocument,

    /// <summary>A scan: nothing that a program can see speaks against it. Whether the words are those that were issued, a person has to see.</summary>
    [JsonStringEnumMemberName("scan-look")]
    ScanToLookAt,

    /// <summary>It cannot be read, or is not taken in.</summary>
    [JsonStringEnumMemberName("not-readable")]
    NotReadable,
}
