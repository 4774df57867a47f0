using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Demonstration.Trying;

/// <summary>A letter that would have gone out, as whoever tries the program is shown it.</summary>
/// <param name="At">When.</param>
/// <param name="To">To whom: an invented name and an address that nobody can have.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text, with its link.</param>
/// <param name="Language">Its language, as HTML names it.</param>
/// <param name="Link">The path of the link in it, below the site's address; nothing where there is none.</param>
public sealed record ShownLetter(DateTimeOffset At, string To, string Subject, string Text, string Language, string? Link);

/// <summary>Letters as JSON.</summary>
[JsonSerializable(typeof(ShownLetter))]
internal sealed partial class LettersJson : JsonSerializerContext;
