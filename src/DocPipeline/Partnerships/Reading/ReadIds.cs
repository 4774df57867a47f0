using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Reading;

/// <summary>
/// Every id that was read, with its place. Ids are kept even of entries that were refused for another reason, so that one mistake does
/// not make everything that refers to the entry look wrong.
/// </summary>
internal sealed class ReadIds
{
    private readonly List<ReadId> all = [];
    private readonly HashSet<Type> incomplete = [];

    /// <summary>The ids that parts of the record carry as their own.</summary>
    internal IEnumerable<ReadId> Declared => all.Where(id => id.Home is not null);

    /// <summary>The ids by which parts of the record name others.</summary>
    internal IEnumerable<ReadId> References => all.Where(id => id.Home is null);

    internal void Add(ReadId id) => all.Add(id);

    /// <summary>Notes that an id of this type could not be read, so that nothing can be said of references to it.</summary>
    internal void MarkIncomplete(Type type) => incomplete.Add(type);

    internal bool IsIncomplete(Type type) => incomplete.Contains(type);
}

/// <summary>An id as it was read.</summary>
/// <param name="Type">The type of the id.</param>
/// <param name="Names">What it names: “organisation”.</param>
/// <param name="Text">The id.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Home">For a part's own id, the node within which it has to be unique; nothing for a reference.</param>
internal sealed record ReadId(Type Type, string Names, string Text, Place Place, Node? Home);
