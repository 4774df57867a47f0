using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.Sheets.Writing;

/// <summary>The words that a drop-down list offers: one column of the sheet of choices.</summary>
/// <param name="Heading">The column's heading.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Words">The words.</param>
/// <param name="Fits">Whether a column of a table takes one of them.</param>
internal sealed record ChoiceList(string Heading, int Column, IReadOnlyList<string> Words, Func<SheetColumn, bool> Fits)
{
    /// <summary>The cells of the words, as a formula; at least one cell.</summary>
    internal string Formula
    {
        get
        {
            string letters = Place.ColumnLetters(Column);
            return $"{SheetNames.Choices}!${letters}$2:${letters}${Math.Max(Words.Count, 1) + 1}";
        }
    }

    /// <summary>Every list: what the record has of each kind that a cell can name, and the words of each choice.</summary>
    internal static IEnumerable<ChoiceList> All(MappingNode root)
    {
        (string Heading, IReadOnlyList<string> Words, Func<SheetColumn, bool> Fits)[] lists =
        [
            ("Yes or no", ["yes", "no"], column => column.Kind == ColumnKind.YesNo),
            .. SheetTables.All.SelectMany(table => table.All).Where(column => column.Kind == ColumnKind.Choice).DistinctBy(column => column.Key)
                .Select(choice => (choice.Heading, choice.Choices, (Func<SheetColumn, bool>)(column => column.Kind == ColumnKind.Choice && column.Key == choice.Key))),
            ("Organisations", Ids(root, "organisations"), column => column.Names == Named.Organisation),
            ("People", Ids(root, "people"), column => column.Names == Named.Person),
            ("Bodies", Ids(root, "bodies"), column => column.Names == Named.Body),
            ("Documents", Ids(root, "documents"), column => column.Names == Named.Document),
        ];
        return lists.Index().Select(list => new ChoiceList(list.Item.Heading, list.Index + 1, list.Item.Words, list.Item.Fits));
    }

    private static string[] Ids(MappingNode root, string list) => [.. RecordPatch.Entries(root, list).Select(entry => RecordRows.Text(entry, "id"))];
}
