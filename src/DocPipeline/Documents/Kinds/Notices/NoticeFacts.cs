using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Templates;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>What every notice is made from: plain facts, worked out by whoever knows the rules.</summary>
internal abstract record NoticeFacts
{
    /// <summary>What the kind is called: “Decision record”.</summary>
    internal abstract string KindName { get; }

    /// <summary>The template that it is printed with.</summary>
    internal abstract TemplateKind Template { get; }

    /// <summary>Its id, also the name of its file.</summary>
    internal required string Id { get; init; }

    /// <summary>What its footer prints.</summary>
    internal required string Reference { get; init; }

    /// <summary>The title.</summary>
    internal required string Title { get; init; }

    /// <summary>The line under the title.</summary>
    internal required string Subtitle { get; init; }

    /// <summary>The day that it is of: of sending, of the decision, of the review.</summary>
    internal required DateOnly On { get; init; }

    /// <summary>The version of the document that it is about.</summary>
    internal required string Version { get; init; }

    /// <summary>Where it stands, as the header prints it.</summary>
    internal required string Status { get; init; }

    /// <summary>Whether it is still a draft.</summary>
    internal bool IsDraft { get; init; }

    /// <summary>The files of the record that it is made from, besides partnership.yaml.</summary>
    internal required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What its template sees.</summary>
    internal abstract DocumentModel ModelOf(NoticeFrame frame);
}
