using System.Text.Json.Serialization;

namespace DocPipeline.Outbox.Messages;

/// <summary>How far a message is.</summary>
[JsonConverter(typeof(KebabCase<MessageState>))]
internal enum MessageState
{
    /// <summary>It is sent once it is due.</summary>
    Waiting,

    /// <summary>A program has taken it to send it; if that dies, another one does so when the lease is over.</summary>
    Sending,

    /// <summary>The mail server, or the folder, has it.</summary>
    Sent,

    /// <summary>It was refused for good, or tried too often.</summary>
    Failed,

    /// <summary>It was sent and came back.</summary>
    Bounced,

    /// <summary>It is no longer wanted.</summary>
    Cancelled,
}
