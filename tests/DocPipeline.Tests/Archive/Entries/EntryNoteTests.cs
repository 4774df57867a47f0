using System.Collections.Immutable;
using DocPipeline.Archive.Entries;

namespace DocPipeline.Tests.Archive.Entries;

public sealed class EntryNoteTests
{
    private static readonly EntryNote note = new()
    {
        Text = "Version 2 was adopted by 15 of 19 present and voting.",
        Event = "in-force",
        Request = "adopt-2027-03-01",
        LogSize = 17,
        Salt = new string('a', 64),
        Facts = Facts(("Version", "2.0"), ("From", "2027-04-01")),
    };

    [Fact]
    public void A_note_reads_as_a_sentence_and_lines() =>
        Assert.Equal($"Version 2 was adopted by 15 of 19 present and voting.\n\nEvent: in-force\nRequest: adopt-2027-03-01\nLog-Size: 17\nSalt: {new string('a', 64)}\nFrom: 2027-04-01\nVersion: 2.0", note.ToMessage());

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        EntryNote read = Archives.Done(EntryNote.Read(note.ToMessage(), "v1/inventory.json"));
        Assert.Equal(note.ToMessage(), read.ToMessage());
        Assert.Equal("2.0", read.Facts["Version"]);
    }

    [Theory]
    [InlineData("Version 2.\n\nEvent: issued")]
    [InlineData("")]
    [InlineData("A text of another program.")]
    public void Another_message_is_refused(string message) =>
        Assert.Equal(ArchiveFinding.NoteMalformed, Assert.Single(EntryNote.Read(message, "v1/inventory.json").Findings).Code);

    [Fact]
    public void A_line_more_twice_or_out_of_order_is_refused()
    {
        foreach (string message in (string[])[note.ToMessage() + "\n", note.ToMessage() + "\nVersion: 2.0", note.ToMessage().Replace("From", "Zone", StringComparison.Ordinal), note.ToMessage().Replace(": 17", ": 017", StringComparison.Ordinal)])
            Assert.True(EntryNote.Read(message, "").IsRefused, message);
    }

    internal static ImmutableSortedDictionary<string, string> Facts(params (string Name, string Value)[] facts) =>
        facts.ToImmutableSortedDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}
