using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling.Tags;

namespace DocPipeline.Documents.Templates.Compiling.Blocks;

/// <summary>
/// Makes a gap of <c>{{#each}}</c> and <c>{{#with}}</c> over data that is not there, where Handlebars would print nothing. What stands behind
/// <c>{{else}}</c> is for a list that is there and empty, not for one that nobody has supplied.
/// </summary>
internal static class MissingData
{
    private static readonly HashSet<string> OfParagraphs = ["body", "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote"];

    /// <summary>Works on blocks that have been hoisted.</summary>
    internal static void Apply(IReadOnlyList<Block> blocks)
    {
        foreach (Block block in blocks.Where(b => b.Opening.Parent is not null && b.Opening.Parent == b.Closing.Parent))
        {
            Tag tag = BlockHoisting.TagOf(block.Opening);
            if (tag.Name is not ("each" or "with") || tag.Words.ElementAtOrDefault(1) is not { Kind: TagWordKind.Path, Key: null } subject || Form(block.Opening) is not { } form) continue;
            block.Opening.AddBeforeSelf(Placeholder($"{{{{__missing {subject.Text} \"{subject.Text}\" \"{tag.Name}\" {form}}}}}"));
            if (tag.Name == "each") block.Opening.Value = $"{{{{#each (__rows {subject.Text})}}}}";
            if (block.Elses is not [{ } otherwise]) continue;
            if (tag.Name == "with")
            {
                otherwise.AddAfterSelf(Placeholder($"{{{{#__present {subject.Text}}}}}"));
                block.Closing.AddBeforeSelf(Placeholder("{{/__present}}"));
                continue;
            }

            // Within an else of each, Handlebars.Net counts “../” from the list's own frame; after the loop it counts from where the list stands.
            otherwise.Value = "{{/each}}";
            otherwise.AddAfterSelf(Placeholder($"{{{{#__empty {subject.Text}}}}}"));
            block.Closing.Value = "{{/__empty}}";
        }
    }

    private static XElement Placeholder(string text) => new(Wml.Tag, text);

    // What a gap has to be to stand where the block stands: runs, a row of so many columns, or a paragraph.
    private static string? Form(XElement opening)
    {
        foreach (XElement around in opening.Ancestors())
        {
            if (around.Name == Wml.Run || around.Name == Wml.Row) return null;
            if (around.Name == Wml.Paragraph) return "\"run\" 0";
            if (around.Name == Wml.Table) return string.Create(CultureInfo.InvariantCulture, $"\"row\" {around.Elements(Wml.Name("tblGrid")).Elements().Count()}");
            if (OfParagraphs.Contains(around.Name.LocalName)) return "\"paragraph\" 0";
        }

        return null;
    }
}
