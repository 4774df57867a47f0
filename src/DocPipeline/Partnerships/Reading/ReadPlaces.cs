using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Reading;

/// <summary>Remembers where each part of the record was read.</summary>
internal sealed class ReadPlaces
{
    private readonly Dictionary<object, MappingNode> nodes = new(ReferenceEqualityComparer.Instance);

    internal void Remember(object part, MappingNode node) => nodes[part] = node;

    /// <summary>The place of a property's value, or of one entry of its list; of the whole part where the record does not write it.</summary>
    internal Place Of(object part, string property, int? entry = null)
    {
        MappingNode node = nodes[part];
        return node.Find(FieldShape.KeyOf(property)) switch
        {
            null => node.Place,
            ListNode list when entry is { } index && index < list.Items.Count => list.Items[index].Place,
            { } value => value.Place,
        };
    }
}
