using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Findings;
using static DocPipeline.Tests.Archive.Ocfl.OcflWriting;

namespace DocPipeline.Tests.Archive.Ocfl.Inventories;

public sealed class OcflInventoryTests
{
    [Fact]
    public void An_inventory_reads_as_the_specification_shows_it() => Assert.Equal(
        $$"""
        {
          "id": "urn:docpipeline:cheshire-west:agreement",
          "type": "https://ocfl.io/1.1/spec/#inventory",
          "digestAlgorithm": "sha512",
          "head": "v2",
          "manifest": {
            "{{DigestOf("one")}}": [
              "v1/content/agreement.docx"
            ],
            "{{DigestOf("two")}}": [
              "v2/content/agreement.docx"
            ]
          },
          "versions": {
            "v1": {
              "created": "2026-11-26T13:00:00Z",
              "state": {
                "{{DigestOf("one")}}": [
                  "agreement.docx"
                ]
              },
              "message": "Entry 1",
              "user": {
                "name": "DocPipeline",
                "address": "https://docpipeline.example.org/"
              }
            },
            "v2": {
              "created": "2026-11-27T13:00:00Z",
              "state": {
                "{{DigestOf("one")}}": [
                  "copies/first.docx",
                  "first.docx"
                ],
                "{{DigestOf("two")}}": [
                  "agreement.docx"
                ]
              },
              "message": "Entry 2",
              "user": {
                "name": "DocPipeline",
                "address": "https://docpipeline.example.org/"
              }
            }
          }
        }

        """.ReplaceLineEndings("\n"),
        Encoding.UTF8.GetString(Next(Next(null, Agreement, ("agreement.docx", "one")), Agreement, ("first.docx", "one"), ("copies/first.docx", "one"), ("agreement.docx", "two")).ToBytes().Span));

    [Fact]
    public void Bytes_that_the_object_holds_are_not_stored_again()
    {
        OcflInventory first = Next(null, Agreement, ("a.txt", "one"), ("b.txt", "one"), ("c.txt", "two"));
        OcflInventory second = Next(first, Agreement, ("renamed.txt", "one"));
        OcflInventory third = Next(second, Agreement, ("c.txt", "two"), ("d.txt", "three"));

        Assert.Equal(["v1/content/a.txt", "v1/content/c.txt"], first.ContentOf(first.Head).Select(file => file.Value));
        Assert.Empty(second.ContentOf(second.Head));
        Assert.Equal(["v3/content/d.txt"], third.ContentOf(third.Head).Select(file => file.Value));
        Assert.Equal(3, third.Manifest.Count);
    }

    [Fact]
    public void What_is_written_reads_back_to_the_same_facts_and_the_same_bytes()
    {
        NewEntry entry = Entry(null, ("a/b.txt", "one"), ("c.txt", "two")) with
        {
            CreatedAt = new DateTimeOffset(2026, 11, 26, 14, 30, 0, 120, TimeSpan.FromHours(1)),
            Message = "Cydweithio: „neu“ <&> \"quoted\" \\ 🏛\u0007",
            User = new OcflUser("Siân O’Brien", null),
        };
        OcflInventory written = InventoryStep.Next(Agreement, null, entry).Value!;

        OcflInventory read = OcflInventory.Read(written.ToBytes(), "inventory.json").Value!;

        Assert.Equal(written.ToBytes().ToArray(), read.ToBytes().ToArray());
        Assert.Equal(entry.State.OrderBy(file => file.Key), read[VersionNumber.First].State);
        Assert.Equal((entry.Message, entry.User, entry.CreatedAt), (read[VersionNumber.First].Message, read[VersionNumber.First].User, read[VersionNumber.First].CreatedAt));
        Assert.Contains("\"created\": \"2026-11-26T13:30:00.12Z\"", Encoding.UTF8.GetString(read.ToBytes().Span), StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_file_is_what_sha512sum_checks()
    {
        OcflInventory inventory = Next(null, Agreement, ("a.txt", "one"));

        Assert.Equal($"{Sha512.Of(inventory.ToBytes().Span)}  inventory.json\n", Encoding.ASCII.GetString(inventory.SidecarBytes()));
    }

    [Fact]
    public void An_inventory_in_another_layout_of_its_text_is_none_of_ours()
    {
        string text = Encoding.UTF8.GetString(Next(null, Agreement, ("a.txt", "one")).ToBytes().Span);

        Assert.Equal("OCFL-FOREIGN", Only(OcflInventory.Read(Encoding.UTF8.GetBytes(text.Replace("  \"head\"", " \"head\"", StringComparison.Ordinal)), "inventory.json").Findings));
    }

    [Fact]
    public void What_breaks_the_rules_is_refused_with_their_codes()
    {
        string text = Encoding.UTF8.GetString(Next(null, Agreement, ("a.txt", "one")).ToBytes().Span)
            .Replace("\"head\": \"v1\"", "\"head\": \"v2\"", StringComparison.Ordinal).Replace("v1/content/a.txt", "v1/content/../a.txt", StringComparison.Ordinal);

        IReadOnlyList<Finding> findings = OcflInventory.Read(Encoding.UTF8.GetBytes(text), "archive/x/inventory.json").Findings;

        Assert.Equal(["OCFL-E040", "OCFL-E099"], findings.Select(f => f.Code.Value));
        Assert.Equal(
            """
            archive/x/inventory.json: error: The head is ‘v2’, and the highest version is v1. [OCFL-E040]
                expected: a head that names the highest version
                to mend it: Have the program that made the object write it again; do not edit an inventory by hand.
            """.ReplaceLineEndings("\n"),
            findings[0].ToString());
    }

    [Fact]
    public void An_entry_of_bytes_that_nobody_has_is_refused() => Assert.Equal(
        "OCFL-ENTRY", Only(InventoryStep.Next(Agreement, null, Entry(null, ("a.txt", "one")) with { AtHand = new HashSet<Sha512>() }).Findings));

    [Fact]
    public void An_entry_whose_file_is_the_folder_of_another_is_refused() => Assert.Equal(
        "OCFL-ENTRY", Only(InventoryStep.Next(Agreement, null, Entry(null, ("a", "one"), ("a/b", "two"))).Findings));

    [Theory]
    [InlineData("", "DocPipeline", null)]
    [InlineData("Entry", " ", null)]
    [InlineData("Entry", "Jo Bloggs", "jo@example.org")]
    public void An_entry_that_does_not_say_why_and_by_whom_is_refused(string message, string name, string? address) => Assert.Equal(
        "OCFL-ENTRY", Only(InventoryStep.Next(Agreement, null, Entry(null, ("a", "one")) with { Message = message, User = new OcflUser(name, address) }).Findings));

    [Fact]
    public void A_message_that_is_no_Unicode_text_is_refused() => Assert.Equal(
        "OCFL-ENTRY", Only(InventoryStep.Next(Agreement, null, Entry(null, ("a", "one")) with { Message = "half a \ud83c pair" }).Findings));

    [Theory]
    [InlineData("agreement.docx", true)]
    [InlineData("events/3.json", true)]
    [InlineData("../agreement.docx", false)]
    [InlineData("/agreement.docx", false)]
    [InlineData("events/", false)]
    [InlineData("an agreement.docx", false)]
    [InlineData("events\\3.json", false)]
    public void Names_of_files_are_those_that_every_store_takes(string text, bool taken) => Assert.Equal(taken, LogicalPath.TryRead(text, out _));

    [Theory]
    [InlineData("v1", true)]
    [InlineData("v10", true)]
    [InlineData("v01", false)]
    [InlineData("v0", false)]
    [InlineData("v", false)]
    [InlineData("1", false)]
    [InlineData("v1x", false)]
    [InlineData("v99999999999", false)]
    public void Names_of_entries_are_not_padded(string text, bool taken) => Assert.Equal(taken, VersionNumber.TryRead(text, out _));
}
