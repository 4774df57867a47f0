using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>Makes the elements that mark changes, each with its own id, and gives ids to all else that needs one.</summary>
/// <param name="author">Who made the changes.</param>
/// <param name="at">When, to the second.</param>
/// <param name="firstId">An id that nothing has yet; those after it are free, too.</param>
internal sealed class MarkWriter(string author, DateTimeOffset at, int firstId)
{
    private int next = firstId;

    /// <summary>A free id.</summary>
    internal string NextId() => (next++).ToString(CultureInfo.InvariantCulture);

    /// <summary>An element that says who changed something and when.</summary>
    internal XElement Mark(XName name, params object[] content) => new(
        name, new XAttribute(Wml.Id, NextId()), new XAttribute(Wml.Author, author), new XAttribute(Wml.Date, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), content);

    /// <summary>The element that marks a fate.</summary>
    internal static XName NameOf(Fate fate) => fate switch
    {
        Fate.Deleted => Wml.Del,
        Fate.Inserted => Wml.Ins,
        Fate.MovedFrom => Wml.MoveFrom,
        Fate.MovedTo => Wml.MoveTo,
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "What was kept has no mark."),
    };
}
