using System.Xml.Linq;
using DocPipeline.Documents.Layout;

namespace DocPipeline.Tests.Documents.Layout;

public sealed class LayoutStylesTests
{
    private const int Styles = 60;
    private const int Templates = 300;
    private const int AtOnce = 4;

    /// <summary>Each style stands on the one before it and adds a twentieth of a point to its indent.</summary>
    private static readonly XElement sheet = new(W("styles"), from i in Enumerable.Range(0, Styles) select new XElement(
        W("style"),
        new XAttribute(W("styleId"), $"s{i}"),
        i == 0 ? null : new XElement(W("basedOn"), new XAttribute(W("val"), $"s{i - 1}")),
        new XElement(W("pPr"), new XElement(W("spacing"), new XAttribute(W("before"), i)), i % 2 == 0 ? new XElement(W("ind"), new XAttribute(W("left"), i)) : null)));

    [Fact]
    public void A_style_has_what_it_inherits()
    {
        LayoutStyles styles = new(sheet);

        Assert.Equal((59, 58), (styles.Of(InStyle(59)).Before, styles.Of(InStyle(59)).Left));
        Assert.Equal(styles.Of(null), styles.Of(InStyle(Styles)));
    }

    [Fact]
    public async Task Documents_that_are_drafted_at_once_see_the_styles_that_one_alone_sees()
    {
        LayoutStyles alone = new(sheet);
        LayoutStyle[] expected = [.. Enumerable.Range(0, Styles).Select(i => alone.Of(InStyle(i)))];

        for (int template = 0; template < Templates; template++)
        {
            LayoutStyles shared = new(sheet);
            using Barrier together = new(AtOnce);
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(reader => Task.Factory.StartNew(() => Read(reader), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

            void Read(int reader)
            {
                together.SignalAndWait();
                for (int i = 0; i < Styles; i++)
                {
                    int style = reader % 2 == 0 ? Styles - 1 - i : i;
                    Assert.Equal(expected[style], shared.Of(InStyle(style)));
                }
            }
        }
    }

    private static XElement InStyle(int number) => new(W("pPr"), new XElement(W("pStyle"), new XAttribute(W("val"), $"s{number}")));

    private static XName W(string name) => XName.Get(name, "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
}
