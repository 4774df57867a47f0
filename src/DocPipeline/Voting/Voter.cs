namespace DocPipeline.Voting;

/// <summary>A seat that may vote.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="Title">How the membership list prints it.</param>
/// <param name="Person">Who votes for it, by the id of the contact data.</param>
internal sealed record Voter(string Seat, string Title, string Person);
