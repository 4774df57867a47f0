using DocPipeline.Documents.Prose.Reading.Syntax;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>
/// Reads lists so that what stands within an entry is indented alike, whatever the entry's number: Markdown asks for one space more under
/// <c>10.</c> than under <c>9.</c>, which nobody who writes clauses expects. Three spaces are enough under any number, four under any label
/// in brackets.
/// </summary>
internal sealed class EvenIndentation : ListBlockParser
{
    // The columns of "1. " and of "(a) ".
    private const int UnderNumber = 3;
    private const int UnderBracket = 4;

    public EvenIndentation() => ItemParsers.Add(new BracketedListItemParser());

    public override BlockState TryOpen(BlockProcessor processor)
    {
        int? indent = LeastIndent(processor);
        BlockState state = base.TryOpen(processor);
        Even(processor, indent);
        return state;
    }

    // The second entry of a list and those after it are opened here.
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        int? indent = LeastIndent(processor);
        BlockState state = base.TryContinue(processor, block);
        Even(processor, indent);
        return state;
    }

    private static int? LeastIndent(BlockProcessor processor) => processor.CurrentChar switch
    {
        BracketedListItemParser.Delimiter => processor.Indent + UnderBracket,
        >= '0' and <= '9' => processor.Indent + UnderNumber,
        _ => null,
    };

    private static void Even(BlockProcessor processor, int? indent)
    {
        if (indent is not null && processor.NewBlocks.OfType<ListItemBlock>().FirstOrDefault() is { } item) item.ColumnWidth = Math.Min(item.ColumnWidth, indent.Value);
    }
}
