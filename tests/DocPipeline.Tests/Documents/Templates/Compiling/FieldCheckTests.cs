using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates.Compiling;

/// <summary>What a path means where it stands.</summary>
public sealed class FieldCheckTests
{
    [Theory]
    [InlineData("{{#each signatories}}{{name}}{{else}}{{document.title}}{{/each}}")]
    [InlineData("{{#each history}}{{#each ../signatories}}{{name}}{{else}}{{change}} {{../document.title}}{{/each}}{{/each}}")]
    [InlineData("{{#each history}}{{change}} {{@root.document.title}} {{@index}}{{/each}}")]
    public void A_path_is_read_from_where_it_stands(string sketch) =>
        Assert.DoesNotContain(FindingsOf(sketch, typeof(NarrativeModel)), f => f.Severity == Severity.Error);

    [Theory]
    [InlineData("{{#each signatories}}x{{else}}{{name}}{{/each}}", "name")]
    [InlineData("{{#each history}}{{@root.document.chair}}{{/each}}", "chair")]
    [InlineData("{{#each @root.members}}x{{/each}}", "members")]
    public void A_field_that_is_not_there_is_found(string sketch, string field)
    {
        Finding finding = Assert.Single(FindingsOf(sketch, typeof(NarrativeModel)), f => f.Severity == Severity.Error);

        Assert.Equal(TemplateCodes.FieldUnknown, finding.Code);
        Assert.Contains($"'{field}'", finding.Message, StringComparison.Ordinal);
    }
}
