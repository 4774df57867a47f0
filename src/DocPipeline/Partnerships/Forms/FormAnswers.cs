using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Forms;

/// <summary>What a file of <c>answers/</c> says: the answers that were given on one form. Who gave them and when stands on the form, if anywhere.</summary>
internal sealed record FormAnswers
{
    /// <summary>The document that was filled in.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>The form that it prints.</summary>
    public required FormId Form { get; init; }

    /// <summary>The version of the document that was filled in.</summary>
    public required VersionNumber Version { get; init; }

    /// <summary>The answers, each once; a question that was left open has none.</summary>
    public required IReadOnlyList<GivenAnswer> Answers { get; init; }
}
