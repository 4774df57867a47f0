using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using DocPipeline.Pipeline.AddIn;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline.AddIn;

/// <summary>The XML is held against schemas of what Microsoft documents: its own validator works online alone.</summary>
public sealed class AddInOnlyManifestTests
{
    private const string Site = "https://partnerships.example.gov.uk";
    private const string Application = "6f1d3a52-0b7e-4a0c-9a53-2f6c1f0b8e11";

    private static readonly XNamespace app = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace over = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

    [Theory]
    [InlineData(Site, null, null)]
    [InlineData(Site, "Tîm & <partneriaethau>", Application)]
    [InlineData("http://localhost:5080", null, null)]
    public void It_is_what_Word_reads(string site, string? name, string? application) =>
        Assert.Empty(ProblemsOf(AddInOnlyManifest.Make(WordAddIn.Of(site, name, application).Value!)));

    [Theory]
    [InlineData("Id")]
    [InlineData("AppDomains")]
    [InlineData("Hosts")]
    [InlineData("DefaultSettings")]
    [InlineData("Permissions")]
    [InlineData("GetStarted")]
    [InlineData("Supertip")]
    [InlineData("Resources")]
    [InlineData("Urls")]
    public void An_element_out_of_its_order_would_be_seen(string name)
    {
        XDocument manifest = Parse(Application);
        XElement moved = manifest.Descendants().First(element => element.Name.LocalName == name);
        XElement next = moved.ElementsAfterSelf().First();
        moved.Remove();
        next.AddAfterSelf(moved);

        Assert.NotEmpty(ProblemsOf(Encoding.UTF8.GetBytes(manifest.ToString())));
    }

    [Fact]
    public void It_asks_for_Word_with_what_the_pane_uses_and_no_other_program()
    {
        XElement root = Parse().Root!;

        Assert.Equal(["Document"], root.Element(app + "Hosts")!.Elements().Select(host => (string?)host.Attribute("Name")));
        XElement set = Assert.Single(root.Element(app + "Requirements")!.Descendants(app + "Set"));
        Assert.Equal(("WordApi", "1.3"), ((string?)set.Attribute("Name"), (string?)set.Attribute("MinVersion")));
        Assert.Equal("ReadWriteDocument", (string?)root.Element(app + "Permissions"));
        Assert.Equal($"{Site}/word/pane", (string?)root.Descendants(app + "SourceLocation").Single().Attribute("DefaultValue"));
        Assert.Equal([Site], root.Descendants(app + "AppDomain").Select(domain => domain.Value));
        Assert.Single(root.Descendants(over + "Control"));
    }

    [Fact]
    public void Every_resource_that_is_named_is_there_once_and_every_address_is_of_the_site()
    {
        XElement root = Parse().Root!;
        string[] ids = [.. root.Descendants(over + "Resources").Descendants().Select(each => (string?)each.Attribute("id")).OfType<string>()];

        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), root.Descendants().Select(each => (string?)each.Attribute("resid")).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.All(AddressesOf(root), address => Assert.StartsWith($"{Site}/", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_icon_is_among_those_that_the_site_serves_and_as_large_as_it_says()
    {
        XElement root = Parse().Root!;
        string[] icons = [.. AddressesOf(root).Where(address => address.EndsWith(".png", StringComparison.Ordinal)).Distinct()];

        Assert.Equal(4, icons.Length);
        foreach (string icon in icons)
        {
            int edge = int.Parse(Path.GetFileNameWithoutExtension(icon), System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal($"{Site}/word/icons/{edge}.png", icon);
            Assert.Equal((edge, edge), PngSize.Of(File.ReadAllBytes(Repository.PathOf($"src/DocPipeline.Web/wwwroot/word/icons/{edge}.png"))));
        }

        foreach (XElement image in root.Descendants(over + "Icon").Elements())
            Assert.Equal($"Icon{(string?)image.Attribute("size")}", (string?)image.Attribute("resid"));
        Assert.Equal((128, 128), PngSize.Of(File.ReadAllBytes(Repository.PathOf("src/DocPipeline.Web/wwwroot/word/icons/128.png"))));
    }

    [Fact]
    public void A_sign_in_by_the_directory_stands_in_it_only_where_there_is_one()
    {
        Assert.Empty(Parse().Descendants(over + "WebApplicationInfo"));

        XElement info = Assert.Single(Parse(Application).Descendants(over + "WebApplicationInfo"));

        Assert.Equal(Application, (string?)info.Element(over + "Id"));
        Assert.Equal($"api://partnerships.example.gov.uk/{Application}", (string?)info.Element(over + "Resource"));
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes() => Assert.Equal(AddInOnlyManifest.Make(WordAddIn.Of(Site).Value!), AddInOnlyManifest.Make(WordAddIn.Of(Site + "/").Value!));

    private static XDocument Parse(string? application = null) => XDocument.Parse(Encoding.UTF8.GetString(AddInOnlyManifest.Make(WordAddIn.Of(Site, application: application).Value!)));

    private static IEnumerable<string> AddressesOf(XElement root) =>
        root.Descendants().Select(each => (string?)each.Attribute("DefaultValue")).OfType<string>().Where(value => value.StartsWith("http", StringComparison.Ordinal));

    private static List<string> ProblemsOf(byte[] manifest)
    {
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        foreach (string schema in (string[])["basic-types", "version-overrides", "office-app"])
        {
            using XmlReader read = XmlReader.Create(Repository.PathOf($"tests/DocPipeline.Tests/Pipeline/AddIn/{schema}.xsd"));
            settings.Schemas.Add(null, read);
        }

        List<string> problems = [];
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using XmlReader reader = XmlReader.Create(new MemoryStream(manifest), settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
