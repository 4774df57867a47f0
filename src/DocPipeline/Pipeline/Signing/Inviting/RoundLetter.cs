namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>A letter to somebody of a round. It is composed when it is sent, from the round and the contact data as they are then; neither name, nor address, nor link is in it here.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Round">The round.</param>
/// <param name="Slot">The place.</param>
/// <param name="Person">To whom, by the id of the contact data.</param>
/// <param name="Generation">The number of the link that it carries.</param>
public sealed record RoundLetter(LetterKind Kind, string Round, string Slot, string Person, int Generation);
