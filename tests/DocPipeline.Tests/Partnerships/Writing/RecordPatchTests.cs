using System.Text.Json;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Tests.Partnerships.Reading;

namespace DocPipeline.Tests.Partnerships.Writing;

public sealed class RecordPatchTests
{
    private const string Small = """
        # The facts.
        partnership:
          id: dee
          name: Dee
          area: Dee
        organisations: # each once
          # The lead.
          - id: council # S1
            name: "Dee Council"
            otherNames: [DC]
            sector: local-authority

          - id: college
            name: Dee College
            sector: education # public
            statutory: true

        # Nothing to sign yet.
        documents: []
        """;

    [Fact]
    public void A_value_is_changed_and_its_comment_stays() =>
        AssertPatched(
            patch => patch.Set(Organisation(patch, "college"), "sector", new YamlValue.Text("private")),
            "    sector: education # public",
            "    sector: private # public");

    [Fact]
    public void A_new_key_goes_to_its_usual_place() =>
        AssertPatched(
            patch => patch.Set(Organisation(patch, "college"), "otherNames", new YamlValue.Texts(["DC, the", "Coleg"])),
            "    name: Dee College\n",
            "    name: Dee College\n    otherNames: [\"DC, the\", Coleg]\n");

    [Fact]
    public void A_key_goes_with_its_line() =>
        AssertPatched(patch => patch.Set(Organisation(patch, "council"), "otherNames", null), "    otherNames: [DC]\n", "");

    [Fact]
    public void An_entry_goes_in_where_it_belongs_with_the_blank_line_that_the_others_have() =>
        AssertPatched(
            patch => patch.Insert(patch.Root, "organisations", Organisation(patch, "council"), Force),
            "    sector: local-authority\n",
            "    sector: local-authority\n\n  - id: force\n    name: Dee \"Valley\" Force\n    sector: police\n");

    [Fact]
    public void An_entry_goes_and_what_is_said_above_it_stays() =>
        AssertPatched(
            patch => patch.Remove(patch.Root, "organisations", Organisation(patch, "college")),
            "  - id: college\n    name: Dee College\n    sector: education # public\n    statutory: true\n\n",
            "");

    [Fact]
    public void A_list_that_is_not_there_is_made() =>
        AssertPatched(
            patch => patch.Insert(patch.Root, "people", null, new YamlValue.Keys([new("id", new YamlValue.Text("a")), new("name", new YamlValue.Text("Ann")), new("office", new YamlValue.Text("Clerk")), new("organisation", new YamlValue.Text("college"))])),
            "    statutory: true\n",
            "    statutory: true\n\npeople:\n  - id: a\n    name: Ann\n    office: Clerk\n    organisation: college\n");

    [Fact]
    public void A_list_that_becomes_empty_stays_a_list() =>
        AssertPatched(
            patch =>
            {
                foreach (MappingNode organisation in RecordPatch.Entries(patch.Root, "organisations")) patch.Remove(patch.Root, "organisations", organisation);
            },
            Small[Small.IndexOf("organisations:", StringComparison.Ordinal)..Small.IndexOf("\n# Nothing", StringComparison.Ordinal)],
            "organisations: [] # each once\n  # The lead.\n");

    [Fact]
    public void Several_changes_are_made_at_once_also_where_lines_end_as_on_Windows()
    {
        string windows = Small.Replace("\n", "\r\n", StringComparison.Ordinal);
        RecordPatch patch = RecordPatch.Of(windows);
        MappingNode council = Organisation(patch, "council"), college = Organisation(patch, "college");
        patch.Insert(patch.Root, "organisations", college, Force);
        patch.Remove(patch.Root, "organisations", college);
        patch.Set(council, "statutory", new YamlValue.Word("true"));
        patch.Set(council, "name", new YamlValue.Text("Dee: Council"));

        string patched = patch.Apply();

        Assert.DoesNotContain("\n", patched.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["council, Dee: Council, DC, True", "force, Dee \"Valley\" Force, , False"], Read(patched).Organisations.Select(o => $"{o.Id}, {o.Name}, {string.Join('|', o.OtherNames)}, {o.Statutory}"));
    }

    [Fact]
    public void A_record_written_as_JSON_stays_JSON()
    {
        const string json = """
            {"partnership": {"id": "dee", "name": "Dee", "area": "Dee"},
             "organisations": [{"id": "council", "name": "Dee Council", "sector": "local-authority"}, {"id": "college", "name": "Dee College", "sector": "education"}],
             "documents": []}
            """;
        RecordPatch patch = RecordPatch.Of(json);
        patch.Insert(patch.Root, "organisations", Organisation(patch, "council"), Force);
        patch.Remove(patch.Root, "organisations", Organisation(patch, "council"));
        patch.Set(Organisation(patch, "college"), "otherNames", new YamlValue.Texts(["Coleg"]));

        string patched = patch.Apply();

        using JsonDocument parsed = JsonDocument.Parse(patched);
        Assert.Equal(["force", "college"], Read(patched).Organisations.Select(o => o.Id.Value));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("5")]
    [InlineData("2009-04-02")]
    [InlineData("1e3")]
    [InlineData("- dash")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("a:")]
    [InlineData("'quoted'")]
    [InlineData("\"quoted\"")]
    [InlineData("back\\slash")]
    [InlineData("two\nlines")]
    [InlineData("=SUM(A1)")]
    [InlineData("@home")]
    [InlineData("*star")]
    [InlineData(" space ")]
    [InlineData("x\u0085\u2028\uFEFFy")]
    [InlineData("Ŵ, [Ł] {ض} 😀")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("%x")]
    [InlineData("tab\there")]
    public void A_text_comes_back_as_it_was_on_a_line_and_in_brackets(string text)
    {
        RecordPatch patch = RecordPatch.Of(Small);
        patch.Set(Organisation(patch, "council"), "name", new YamlValue.Text(text));
        patch.Set(Organisation(patch, "college"), "otherNames", new YamlValue.Texts([text + "1", "x", "2" + text]));

        PartnershipRecord record = Read(patch.Apply());

        Assert.Equal(text, record.Organisations[0].Name);
        Assert.Equal([text + "1", "x", "2" + text], record.Organisations[1].OtherNames);
    }

    private static YamlValue Force { get; } = new YamlValue.Keys(
        [new("id", new YamlValue.Text("force")), new("name", new YamlValue.Text("Dee \"Valley\" Force")), new("sector", new YamlValue.Text("police"))]);

    private static MappingNode Organisation(RecordPatch patch, string id) => RecordPatch.Entry(patch.Root, "organisations", id)!;

    private static void AssertPatched(Action<RecordPatch> change, string old, string with)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);
        RecordPatch patch = RecordPatch.Of(Small);
        change(patch);

        string patched = patch.Apply();

        Assert.Equal(Small.Replace(old, with, StringComparison.Ordinal), patched);
        Read(patched);
    }

    private static PartnershipRecord Read(string yaml)
    {
        Outcome<PartnershipRecord> read = Records.Read(yaml);
        Assert.False(read.IsRefused, string.Join('\n', read.Findings));
        return read.Value!;
    }
}
