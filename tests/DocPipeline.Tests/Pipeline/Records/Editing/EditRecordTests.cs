using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Pipeline.Records.Editing;

public sealed class EditRecordTests
{
    private static readonly RecordFiles Stafford = Sample.Of("stafford").Files;

    // The one with the most kinds of keys, and the one in two languages.
    public static TheoryData<string> Samples => new("stafford", "dyffryn");

    [Fact]
    public void One_value_changes_one_line_and_comments_stay()
    {
        EditedRecord edited = Done(EditRecord.Set(Stafford, "organisations/council", new Dictionary<string, string> { ["name"] = "Stafford Council", ["sector"] = "local-authority" }));

        Assert.DoesNotContain(edited.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(["    name: Stafford Borough Council", "    name: Stafford Council"], Changed(edited));
        Assert.Contains("- id: council # S4:3", Text(edited), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_edited_one_value_a_line()
    {
        EditedRecord edited = Done(EditRecord.Set(Stafford, "organisations/council", new Dictionary<string, string> { ["otherNames"] = "SBC\r\n\r\nthe Council: its officers" }));

        Assert.DoesNotContain(edited.Findings, f => f.Severity == Severity.Error);
        Assert.Equal("SBC\nthe Council: its officers", Field(RecordForms.Of(edited.Files, "organisations/council"), "otherNames").Value);
    }

    [Fact]
    public void An_entry_is_added_at_the_end_of_its_list_and_taken_out_again_without_a_trace()
    {
        EditedRecord added = Done(EditRecord.Add(Stafford, "organisations", new Dictionary<string, string> { ["id"] = "college", ["name"] = "Stafford College", ["sector"] = "education" }));
        Assert.Contains(Done(RecordForms.Of(added.Files, "")).Parts.Single(p => p.Path == "organisations").Entries, e => e is { Path: "organisations/college", Title: "Stafford College" });

        EditedRecord removed = Done(EditRecord.Remove(added.Files, "organisations/college"));
        Assert.Equal(Text(Stafford), Text(removed));
    }

    [Fact]
    public void An_id_that_is_left_out_is_made_of_the_name_and_is_nobody_elses()
    {
        Dictionary<string, string> college = new() { ["id"] = "", ["name"] = "Stafford College", ["sector"] = "education" };
        EditedRecord twice = Done(EditRecord.Add(Done(EditRecord.Add(Stafford, "organisations", college)).Files, "organisations", college));

        Assert.Equal(["organisations/stafford-college", "organisations/stafford-college-2"], Done(RecordForms.Of(twice.Files, "")).Parts.Single(p => p.Path == "organisations").Entries.TakeLast(2).Select(e => e.Path));
    }

    [Fact]
    public void Every_file_that_differs_between_two_states_is_shown_line_by_line()
    {
        EditedRecord edited = Done(EditRecord.Set(Stafford, "partnership", new Dictionary<string, string> { ["area"] = "Elsewhere" }));
        RecordFiles other = edited.Files.With("notes.md", "one\ntwo\n"u8.ToArray());

        IReadOnlyList<LineDifference> differences = RecordDifference.Of(Stafford, other);
        Assert.Equal(["notes.md", RecordFiles.PartnershipFileName], differences.Select(file => file.Path));
        Assert.Equal(["one", "two"], differences[0].Lines.Select(line => line.Text));
        Assert.Empty(RecordDifference.Of(other, other));
    }

    [Fact]
    public void The_same_id_twice_is_refused() =>
        Assert.Equal(EditCodes.Twice, Assert.Single(EditRecord.Add(Stafford, "organisations", new Dictionary<string, string> { ["id"] = "council" }).Findings).Code);

    [Fact]
    public void What_is_wrong_afterwards_is_said_at_the_value_that_was_filled_in()
    {
        EditedRecord edited = Done(EditRecord.Set(Stafford, "organisations/council", new Dictionary<string, string> { ["sector"] = "local" }));

        Assert.Contains(edited.ByKey["sector"], f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Taking_out_what_others_name_is_said()
    {
        EditedRecord edited = Done(EditRecord.Remove(Stafford, "people/partnerships-officer"));

        Assert.Contains(edited.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void A_set_of_keys_that_the_record_lacks_is_made()
    {
        EditedRecord without = EditRecord.Text(Stafford, RecordFiles.PartnershipFileName, Text(Stafford).Replace("  contact:\n    email: partnerships@stafford.example.org\n    telephone: 01632 960177\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("contact:", Text(without), StringComparison.Ordinal);

        EditedRecord with = Done(EditRecord.Set(without.Files, "partnership/contact", new Dictionary<string, string> { ["email"] = "office@stafford.example.org" }));
        Assert.Equal("office@stafford.example.org", Field(RecordForms.Of(with.Files, "partnership/contact"), "email").Value);
    }

    [Fact]
    public void A_place_that_is_not_there_is_refused()
    {
        Assert.Equal(EditCodes.NoSuchPlace, Assert.Single(RecordForms.Of(Stafford, "organisations/nobody").Findings).Code);
        Assert.Equal(EditCodes.NoSuchPlace, Assert.Single(EditRecord.Set(Stafford, "no/such", new Dictionary<string, string>()).Findings).Code);
        Assert.Equal(EditCodes.NotReadable, Assert.Single(RecordForms.Of(Stafford.With(RecordFiles.PartnershipFileName, "a: [b"u8.ToArray()), "").Findings).Code);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_form_of_a_sample_that_is_saved_as_it_was_changes_nothing(string sample)
    {
        RecordFiles files = Sample.Of(sample).Files;
        int forms = 0;
        Queue<string> paths = new([""]);
        while (paths.TryDequeue(out string? path))
        {
            RecordPage page = Done(RecordForms.Of(files, path));
            EditedRecord saved = Done(EditRecord.Set(files, path, page.Fields.ToDictionary(f => f.Key, f => f.Value.Replace("\n", "\r\n", StringComparison.Ordinal))));
            Assert.True(saved.Difference.Lines.Count == 0, $"{path}: {string.Join('\n', Changed(saved))}");
            foreach (RecordPart part in page.Parts)
            {
                if (!part.IsList) paths.Enqueue(part.Path);
                foreach (RecordPartEntry entry in part.Entries) paths.Enqueue(entry.Path);
            }

            forms++;
        }

        Assert.True(forms > 20);
    }

    private static T Done<T>(Outcome<T> outcome)
        where T : class => outcome.IsRefused ? throw new InvalidOperationException(string.Join('\n', outcome.Findings)) : outcome.Value;

    private static string Text(RecordFiles files) => Encoding.UTF8.GetString(files.Find(RecordFiles.PartnershipFileName)!.Value.Span);

    private static string Text(EditedRecord edited) => Text(edited.Files);

    private static RecordField Field(Outcome<RecordPage> page, string key) => Done(page).Fields.Single(f => f.Key == key);

    private static IEnumerable<string> Changed(EditedRecord edited) => edited.Difference.Lines.Where(l => !l.IsSame && !l.IsGap).Select(l => l.Text);
}
