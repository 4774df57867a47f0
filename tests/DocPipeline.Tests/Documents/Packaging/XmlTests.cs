using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Tests.Documents.Packaging;

public sealed class XmlTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a & b < c > d \" e ' f", "a &amp; b &lt; c &gt; d &quot; e ' f")]
    [InlineData("tab\tline\nreturn\r", "tab\tline\nreturn&#xD;")]
    [InlineData("\u0001\u000B\u001F\uFFFE\uFFFF", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\uE000\uE001\uE002", "&#xE000;&#xE001;\uE002")]
    [InlineData("😀 ŵ العربية", "😀 ŵ العربية")]
    public void Text_is_escaped(string text, string escaped) => Assert.Equal(escaped, Xml.Escape(text));

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        Assert.Equal("\uFFFD", Xml.Escape("\uD83D"));
        Assert.Equal("\uFFFDx", Xml.Escape("\uDE00x"));
        Assert.Equal("\uFFFD\uFFFD", Xml.Escape("\uDE00\uD83D"));
        Assert.Equal("\uFFFD😀", Xml.Escape("\uD83D😀"));
    }

    [Fact]
    public void Every_code_unit_reads_back_or_is_replaced()
    {
        for (int c = 0; c <= 0xFFFF; c++)
        {
            string text = ((char)c).ToString();
            bool isForbidden = char.IsSurrogate((char)c) || c >= 0xFFFE || (c < 0x20 && c is not (9 or 0xA or 0xD));
            string expected = isForbidden ? "\uFFFD" : text;

            XElement read = XElement.Parse($"<a b=\"{Xml.Escape(text)}\">x{Xml.Escape(text)}x</a>", LoadOptions.PreserveWhitespace);

            Assert.True(read.Value == $"x{expected}x", c.ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
