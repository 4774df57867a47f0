using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.Sheets.Tables;

/// <summary>A record's present entries as rows of a table.</summary>
internal static class RecordRows
{
    /// <summary>Every entry of the table's lists, in the order of the record.</summary>
    internal static IEnumerable<RecordRow> Of(MappingNode root, SheetTable table)
    {
        IEnumerable<(string? Id, MappingNode Node)> owners = table.OwnerList is null
            ? [(null, root)]
            : RecordPatch.Entries(root, table.OwnerList).Select(owner => ((string?)Text(owner, "id"), owner));
        return from owner in owners
               where owner.Node.Find(table.List) is ListNode
               from entry in ((ListNode)owner.Node.Find(table.List)!).Items
               select new RecordRow(owner.Id, owner.Node, entry);
    }

    /// <summary>A key's value as a cell's text before it is made neutral; empty for none.</summary>
    internal static string Text(Node entry, string key) => entry switch
    {
        ScalarNode scalar => scalar.Text,
        MappingNode mapping => mapping.Find(key) switch
        {
            ScalarNode { IsNull: false } scalar => scalar.Text,
            ListNode list => CellText.Join([.. list.Items.OfType<ScalarNode>().Select(item => item.Text)]),
            _ => "",
        },
        _ => "",
    };
}

/// <summary>One entry of the record.</summary>
/// <param name="Owner">The id of the entry that its list belongs to; nothing for a list of the record itself.</param>
/// <param name="OwnerNode">The keys that its list belongs to.</param>
/// <param name="Entry">The entry: keys, or for signatories an organisation's id.</param>
internal sealed record RecordRow(string? Owner, MappingNode OwnerNode, Node Entry)
{
    /// <summary>Its id; a signatory's is that of the organisation.</summary>
    internal string Id => RecordRows.Text(Entry, "id");
}
