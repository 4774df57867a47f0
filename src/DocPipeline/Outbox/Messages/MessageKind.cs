using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Outbox.Messages;

/// <summary>What a mail is about. Each has a text in every language.</summary>
[JsonConverter(typeof(KebabCase<MessageKind>))]
internal enum MessageKind
{
    /// <summary>An amendment is proposed; to every member.</summary>
    NoticeOfAmendment,

    /// <summary>Somebody is asked to sign.</summary>
    Invitation,

    /// <summary>They have not signed yet.</summary>
    Reminder,

    /// <summary>The one-time code that they need to sign.</summary>
    Code,

    /// <summary>An organisation declined; to the manager, and to those who have signed.</summary>
    Declined,

    /// <summary>A signatory names somebody else; the manager is asked to approve.</summary>
    DelegationAsked,

    /// <summary>To the person who was named, once the manager approved.</summary>
    Delegated,

    /// <summary>Everybody has signed.</summary>
    Completed,

    /// <summary>The round is called off.</summary>
    Voided,

    /// <summary>The address of a signatory was corrected; to the new address, with a new link.</summary>
    AddressCorrected,

    /// <summary>A member is asked to vote in writing.</summary>
    VoteInvitation,
}

/// <summary>What follows from the kind of a message.</summary>
internal static class MessageKinds
{
    /// <summary>The name, as files and commands have it.</summary>
    internal static string NameOf(MessageKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>Whether its mail carries a link to sign or to vote by.</summary>
    internal static bool HasLink(MessageKind kind) => kind is MessageKind.Invitation or MessageKind.Reminder or MessageKind.Delegated or MessageKind.AddressCorrected or MessageKind.VoteInvitation;

    /// <summary>Whether what is sent follows from the terms of a link: the link, or a one-time code for it.</summary>
    internal static bool NeedsTerms(MessageKind kind) => HasLink(kind) || kind is MessageKind.Code;
}
