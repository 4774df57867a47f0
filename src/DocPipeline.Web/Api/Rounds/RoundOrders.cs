using DocPipeline.Pipeline.Signing.Plans;

namespace DocPipeline.Web.Api.Rounds;

/// <summary>Somebody to write to or to sign: an id alone, or a name and an e-mail address, which go into the contact data.</summary>
/// <param name="Id">The id of somebody who is entered already.</param>
/// <param name="Name">The name.</param>
/// <param name="Office">The office.</param>
/// <param name="Email">The e-mail address.</param>
internal sealed record PersonOrder(string? Id = null, string? Name = null, string? Office = null, string? Email = null)
{
    internal PlannedPerson ToPlan() => new() { Id = Id, Name = Name, Office = Office, Email = Email };
}

/// <summary>Whom to invite.</summary>
/// <param name="Place">The place: invited anew, links that were sent before are dead. Everybody whose turn it is if left out.</param>
/// <param name="Person">Who is to sign there from now on, where that changes: another person, or a corrected address.</param>
/// <param name="LastDay">The last day on which they can sign, where that changes.</param>
internal sealed record InviteOrder(string? Place = null, PersonOrder? Person = null, DateOnly? LastDay = null);

/// <summary>Whom to remind.</summary>
/// <param name="Place">The place; everybody who can sign and has not if left out.</param>
internal sealed record RemindOrder(string? Place = null);

/// <summary>Why something is done. It is kept for good.</summary>
/// <param name="Reason">The reason, in a line.</param>
internal sealed record ReasonOrder(string Reason);

/// <summary>What was looked at.</summary>
/// <param name="Note">The note; it is kept for good.</param>
internal sealed record NoteOrder(string? Note = null);

/// <summary>Until when.</summary>
/// <param name="LastDay">The last day on which they can sign; no end if left out.</param>
internal sealed record ExtendOrder(DateOnly? LastDay = null);

/// <summary>By which decision somebody may sign.</summary>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Body">The body that decided.</param>
/// <param name="Minute">The minute in which it stands.</param>
/// <param name="Delegation">The scheme of delegation, with its paragraph.</param>
/// <param name="InOfficeFrom">The first day on which the signatory holds the office.</param>
/// <param name="InOfficeUntil">The last day.</param>
internal sealed record AuthorityOrder(DateOnly? DecidedOn = null, string? Body = null, string? Minute = null, string? Delegation = null, DateOnly? InOfficeFrom = null, DateOnly? InOfficeUntil = null)
{
    internal PlannedAuthority ToPlan() => new() { DecidedOn = DecidedOn, Body = Body, Minute = Minute, Delegation = Delegation, InOfficeFrom = InOfficeFrom, InOfficeUntil = InOfficeUntil };
}
