using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>A letter to somebody of a round. It is composed when it is sent, from the contact data as they are then; neither name, nor address, nor link is in it here.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Slot">The place.</param>
/// <param name="Person">To whom, by the id of the contact data.</param>
/// <param name="Generation">The number of the link that it carries.</param>
/// <param name="Issued">The digest of the file that is signed.</param>
/// <param name="LinkEndsAt">From when on the link is no longer good.</param>
/// <param name="Language">In which language.</param>
public sealed record RoundLetter(LetterKind Kind, string Slot, string Person, int Generation, string Issued, DateTimeOffset LinkEndsAt, Language Language)
{
    /// <summary>When what it tells of happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the text says, by the names of its gaps.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>Other people whom the text names, by the names of the gaps and the ids of the contact data.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>();
}
