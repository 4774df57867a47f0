using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Forms;

namespace DocPipeline.Documents.Kinds;

/// <summary>What every template sees. None of its members, nor of those below it, is nullable: a template cannot print a blank by accident.</summary>
internal abstract record DocumentModel
{
    /// <summary>The partnership.</summary>
    public required PartnershipFacts Partnership { get; init; }

    /// <summary>The document.</summary>
    public required DocumentFacts Document { get; init; }

    /// <summary>The bodies and their lines of accountability.</summary>
    public required StructureFacts Structure { get; init; }

    /// <summary>The version that signature blocks in the document sign.</summary>
    internal virtual string SignedVersion => Document.Version;

    /// <summary>The facts that prose may name.</summary>
    internal required FactBook Facts { get; init; }

    /// <summary>The anchors that something in the document refers to; only these become bookmarks.</summary>
    internal required IReadOnlySet<string> References { get; init; }

    /// <summary>The forms that prose may print, blank, by their ids.</summary>
    internal IReadOnlyDictionary<string, FormSheet> Forms { get; init; } = new Dictionary<string, FormSheet>();

    /// <summary>The membership tables of each body that has seats, by the body's id.</summary>
    internal required IReadOnlyDictionary<string, IReadOnlyList<MembershipTable>> Memberships { get; init; }
}
