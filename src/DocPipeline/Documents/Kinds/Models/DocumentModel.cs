using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What every template sees. None of its members, nor of those below it, is nullable: a template cannot print a blank by accident.</summary>
internal abstract record DocumentModel
{
    /// <summary>The partnership.</summary>
    public required PartnershipFacts Partnership { get; init; }

    /// <summary>The document.</summary>
    public required DocumentFacts Document { get; init; }

    /// <summary>The bodies and their lines of accountability.</summary>
    public StructureFacts Structure { get; init; } = new([]);

    /// <summary>The house words in the language of the document.</summary>
    internal HouseWords Words { get; init; } = HouseWords.English;

    /// <summary>The version that signature blocks in the document sign.</summary>
    internal virtual string SignedVersion => Document.Version;

    /// <summary>Whether somebody signs it, so that every page has to say which issue it belongs to.</summary>
    internal virtual bool IsSigned => false;

    /// <summary>SHA-512 of the terms that the document sets out, hexadecimal; nothing where it sets out none.</summary>
    internal virtual string? TermsSha512 => null;

    /// <summary>The facts that prose may name.</summary>
    internal required FactBook Facts { get; init; }

    /// <summary>The anchors that something in the document refers to; only these become bookmarks.</summary>
    internal required IReadOnlySet<string> References { get; init; }

    /// <summary>The forms that prose may print, blank, by their ids.</summary>
    internal IReadOnlyDictionary<string, FormSheet> Forms { get; init; } = new Dictionary<string, FormSheet>();

    /// <summary>Which prose it is made from, and how that is marked in the document.</summary>
    internal required IReadOnlyList<ProseOrigin> Origins { get; init; }

    /// <summary>The pictures that its prose shows, by their paths in the record.</summary>
    internal required IReadOnlyDictionary<string, Picture> Pictures { get; init; }

    /// <summary>The membership tables of each body that has seats, by the body's id.</summary>
    internal required IReadOnlyDictionary<string, IReadOnlyList<TableFacts>> Memberships { get; init; }
}
