using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Tests.Documents.Templates.Rendering;

public sealed class RunTextTests
{
    private const string Break = "</w:t><w:br/><w:t xml:space=\"preserve\">";
    private const string Tab = "</w:t><w:tab/><w:t xml:space=\"preserve\">";

    [Theory]
    [InlineData("plain – £ ŵ 😀", "plain – £ ŵ 😀")]
    [InlineData("a\nb", $"a{Break}b")]
    [InlineData("a\r\nb", $"a{Break}b")]
    [InlineData("\r\r\n\n", $"{Break}{Break}{Break}")]
    [InlineData("a\rb\t", $"a{Break}b{Tab}")]
    [InlineData("<&>\"\u0001", "&lt;&amp;&gt;&quot;\uFFFD")]
    [InlineData("\uE000?x\uE001", "&#xE000;?x&#xE001;")]
    public void Text_stands_inside_a_run(string text, string inside)
    {
        using var written = new StringWriter();
        RunText.Write(text, written);

        Assert.Equal(inside, RunText.Inside(text));
        Assert.Equal(inside, written.ToString());
    }
}
