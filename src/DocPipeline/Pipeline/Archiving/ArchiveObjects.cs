using System.Text.RegularExpressions;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Archiving;

/// <summary>How the things of a partnership are named in the archive.</summary>
internal static partial class ArchiveObjects
{
    /// <summary>The object of a document.</summary>
    internal static ObjectId Of(PartnershipId partnership, DocumentId document) => ObjectId.Of($"urn:docpipeline:{partnership}:document:{document}");

    /// <summary>The object of a partnership's record.</summary>
    internal static ObjectId RecordOf(PartnershipId partnership) => ObjectId.Of($"urn:docpipeline:{partnership}:record");

    /// <summary>What an object is; nothing when it is none of this program's.</summary>
    internal static (PartnershipId Partnership, DocumentId? Document)? Read(ObjectId id)
    {
        Match match = Shape().Match(id.Value);
        if (!match.Success || !PartnershipId.TryRead(match.Groups["partnership"].Value, out PartnershipId? partnership)) return null;
        if (!match.Groups["document"].Success) return (partnership.Value, null);
        return DocumentId.TryRead(match.Groups["document"].Value, out DocumentId? document) ? (partnership.Value, document) : null;
    }

    /// <summary>What people call an object: <c>cheshire-west/agreement</c>, or <c>cheshire-west</c> for the record.</summary>
    internal static string NameOf(ObjectId id) => Read(id) is { } read ? read.Document is { } document ? $"{read.Partnership}/{document}" : read.Partnership.Value : id.Value;

    /// <summary>Reads what people call an object; nothing for anything else.</summary>
    internal static ObjectId? Named(string name)
    {
        string[] parts = name.Split('/');
        if (parts.Length > 2 || !PartnershipId.TryRead(parts[0], out PartnershipId? partnership)) return null;
        if (parts.Length == 1) return RecordOf(partnership.Value);
        return DocumentId.TryRead(parts[1], out DocumentId? document) ? Of(partnership.Value, document.Value) : null;
    }

    [GeneratedRegex(@"\Aurn:docpipeline:(?<partnership>[^:]+):(record|document:(?<document>[^:]+))\z")]
    private static partial Regex Shape();
}
