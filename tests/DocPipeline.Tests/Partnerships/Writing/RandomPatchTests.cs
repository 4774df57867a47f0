using System.Text.Json;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Testing;
using DocPipeline.Tests.Partnerships.Reading;

namespace DocPipeline.Tests.Partnerships.Writing;

/// <summary>Whatever is changed, the patched text reads as the record with the same changes, and no other line is touched.</summary>
public sealed class RandomPatchTests
{
    private static readonly string[] Texts =
        ["Plain words", "5", "yes", "a: b", "x #y", "it's", "say \"so\"", "[x]", "two\nlines", "Ŵyn & Łódź", "null", "=1+1", " - ", "C:\\temp", "ends with:", "{a, b}", "2009-04-02", "ض", "#", "-"];

    private static readonly string[] Layouts =
    [
        Records.GoodYaml,
        File.ReadAllText(Repository.PathOf("samples/cheshire-west/partnership.yaml")).Replace("prose/appendices.md", "prose/agreement.md #2", StringComparison.Ordinal).Replace("      - prose/agreement.md #2\n", "", StringComparison.Ordinal),
        Records.GoodYaml.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd(),
        """
        organisations:
        - {id: one, name: One, sector: police} # in brackets
        -
          # after a lone dash
          name: |
            Two
          id: two
          sector: fire
          otherNames:
          - Deux # a
          # b
          - Dos
        - sector:
            health
          statutory: true
          name: 'Three
            lines'
          id: three


        bodies: [{id: board, name: Board, kind: board, seats: []}, {"id": "second", "name": "Second", "kind": "forum",}]
        partnership: {id: x, name: X, area: >-
            folded}
        documents: []
        """.Replace("{id: x, name: X, area: >-\n    folded}", "{id: x, name: X, area: Y}", StringComparison.Ordinal),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_changes_are_made_and_nothing_else(int layout)
    {
        string before = Layouts[layout];
        PartnershipRecord original = Read(before);
        for (int seed = 0, seeds = before.Length > 10_000 ? 60 : 250; seed < seeds; seed++)
        {
            var changes = new RandomChanges(before, original, new Random(seed));
            for (int i = 0; i <= seed % 9; i++) changes.Next();

            string after = changes.Patch.Apply();

            Outcome<PartnershipRecord> read = Records.Read(after);
            Assert.True(!read.IsRefused, $"seed {seed}: {string.Join('\n', read.Findings)}\n{after}");
            Assert.True(Json(changes.Expected) == Json(read.Value!), $"seed {seed}\n{Json(changes.Expected)}\n{Json(read.Value!)}\n{after}");
            AssertUntouched(before, after, changes.Touched, seed);
        }
    }

    // The lines outside the entries that were touched all stand in the new text, in their order; blank lines come and go with entries.
    private static void AssertUntouched(string before, string after, IReadOnlyList<(int From, int To)> touched, int seed)
    {
        string[] kept = [.. before.Split('\n').Where((line, index) => line.Trim().Length > 0 && !touched.Any(t => index + 1 >= t.From && index + 1 <= t.To))];
        int at = 0;
        foreach (string line in after.Split('\n'))
        {
            if (at < kept.Length && line.Replace(": []", ":", StringComparison.Ordinal).TrimEnd('\r') == kept[at].Replace(": []", ":", StringComparison.Ordinal).TrimEnd('\r')) at++;
        }

        Assert.True(at == kept.Length, $"seed {seed}: this line was lost: {(at < kept.Length ? kept[at] : "")}\n{after}");
    }

    private static string Json(PartnershipRecord record) => JsonSerializer.Serialize(record);

    private static PartnershipRecord Read(string yaml)
    {
        Outcome<PartnershipRecord> read = Records.Read(yaml);
        Assert.False(read.IsRefused, string.Join('\n', read.Findings));
        return read.Value!;
    }

    /// <summary>The same changes made to a text and to the record that it says.</summary>
    private sealed class RandomChanges(string text, PartnershipRecord record, Random random)
    {
        private readonly List<(int, int)> touched = [];
        private readonly HashSet<string> used = new(StringComparer.Ordinal);
        private readonly Dictionary<int, List<Organisation>> inserted = [];
        private int made;

        internal RecordPatch Patch { get; } = RecordPatch.Of(text);

        internal PartnershipRecord Expected { get; private set; } = record;

        internal IReadOnlyList<(int From, int To)> Touched => touched;

        internal void Next()
        {
            switch (random.Next(6))
            {
                case 0: AddOrganisation(); break;
                case 1: ChangeOrganisation(); break;
                case 2: RemoveOrganisation(); break;
                case 3: AddPerson(); break;
                case 4: AddSeat(); break;
                default: AddSignatory(); break;
            }
        }

        private string Text() => Texts[random.Next(Texts.Length)] + (random.Next(2) == 0 ? "" : " ") + ++made;

        private void AddOrganisation()
        {
            string id = $"new-{++made}", name = Text();
            IReadOnlyList<string> other = random.Next(2) == 0 ? [] : [Text(), Text()];
            List<KeyValuePair<string, YamlValue>> keys = [new("id", new YamlValue.Text(id)), new("name", new YamlValue.Text(name))];
            if (other.Count > 0) keys.Add(new("otherNames", new YamlValue.Texts(other)));
            keys.Add(new("sector", new YamlValue.Text("private")));
            IReadOnlyList<MappingNode> entries = RecordPatch.Entries(Patch.Root, "organisations");
            int place = random.Next(entries.Count + 1);
            Patch.Insert(Patch.Root, "organisations", place == 0 ? null : entries[place - 1], new YamlValue.Keys(keys));
            var organisation = new Organisation { Id = new(id), Name = name, OtherNames = other, Sector = Sector.Private };
            // Behind what came after the same entry before; an entry that has gone since still marks the place.
            if (!inserted.TryGetValue(place, out List<Organisation>? here)) inserted[place] = here = [];
            here.Add(organisation);
            var all = new List<Organisation>(inserted.GetValueOrDefault(0) ?? []);
            foreach ((int index, MappingNode entry) in entries.Index())
            {
                all.AddRange(Expected.Organisations.Where(o => o.Id.Value == Id(entry)));
                all.AddRange(inserted.GetValueOrDefault(index + 1) ?? []);
            }

            Expected = Expected with { Organisations = all };
        }

        private void ChangeOrganisation()
        {
            IReadOnlyList<MappingNode> entries = RecordPatch.Entries(Patch.Root, "organisations");
            MappingNode entry = entries[random.Next(entries.Count)];
            if (!used.Add(Id(entry))) return;
            Touch(entry);
            Organisation organisation = Expected.Organisations.First(o => o.Id.Value == Id(entry)), changed = organisation;
            if (random.Next(2) == 0)
            {
                changed = changed with { Name = Text() };
                Patch.Set(entry, "name", new YamlValue.Text(changed.Name));
            }

            if (random.Next(2) == 0)
            {
                changed = changed with { OtherNames = random.Next(2) == 0 ? [] : [Text(), Text(), Text()] };
                Patch.Set(entry, "otherNames", changed.OtherNames.Count == 0 ? null : new YamlValue.Texts(changed.OtherNames));
            }

            if (random.Next(2) == 0)
            {
                changed = changed with { Statutory = !changed.Statutory };
                Patch.Set(entry, "statutory", changed.Statutory ? new YamlValue.Word("true") : null);
            }

            if (random.Next(2) == 0)
            {
                changed = changed with { Sector = Sector.Housing };
                Patch.Set(entry, "sector", new YamlValue.Text("housing"));
            }

            Expected = Expected with { Organisations = [.. Expected.Organisations.Select(o => o.Id == organisation.Id ? changed : o)] };
        }

        private void RemoveOrganisation()
        {
            // One that nothing names, or the record would be refused for that.
            string text = JsonSerializer.Serialize(Expected with { Organisations = [] });
            MappingNode? entry = RecordPatch.Entries(Patch.Root, "organisations")
                .FirstOrDefault(e => !text.Contains($"\"{Id(e)}\"", StringComparison.Ordinal) && !used.Contains(Id(e)));
            if (entry is null || !used.Add(Id(entry))) return;
            Touch(entry);
            Patch.Remove(Patch.Root, "organisations", entry);
            Expected = Expected with { Organisations = [.. Expected.Organisations.Where(o => o.Id.Value != Id(entry))] };
        }

        private void AddPerson()
        {
            string id = $"person-{++made}", name = Text();
            string organisation = Id(RecordPatch.Entries(Patch.Root, "organisations")[^1]);
            if (!Expected.Organisations.Any(o => o.Id.Value == organisation) || (!used.Contains(organisation) && random.Next(2) == 0)) return;
            used.Add(organisation);
            Patch.Insert(Patch.Root, "people", RecordPatch.Entries(Patch.Root, "people") is [.., { } last] ? last : null, new YamlValue.Keys(
                [new("id", new YamlValue.Text(id)), new("name", new YamlValue.Text(name)), new("office", new YamlValue.Text("Clerk")), new("organisation", new YamlValue.Text(organisation))]));
            Expected = Expected with { People = [.. Expected.People, new Person { Id = new(id), Name = name, Office = "Clerk", Organisation = new(organisation) }] };
        }

        private void AddSeat()
        {
            IReadOnlyList<MappingNode> bodies = RecordPatch.Entries(Patch.Root, "bodies");
            MappingNode body = bodies[random.Next(bodies.Count)];
            string id = $"seat-{++made}", title = Text();
            Touch(body);
            Patch.Insert(body, "seats", RecordPatch.Entries(body, "seats") is [.., { } last] ? last : null, new YamlValue.Keys(
                [new("id", new YamlValue.Text(id)), new("title", new YamlValue.Text(title)), new("filledBy", new YamlValue.Text("office"))]));
            var seat = new Seat { Id = new(id), Title = title, FilledBy = SeatSource.Office };
            Expected = Expected with { Bodies = [.. Expected.Bodies.Select(b => b.Id.Value == Id(body) ? b with { Seats = [.. b.Seats, seat] } : b)] };
        }

        private void AddSignatory()
        {
            if (RecordPatch.Entries(Patch.Root, "documents") is not [{ } document, ..] || document.Find("signatories") is not ListNode list) return;
            OrganisationId? id = Expected.Organisations.Select(o => (OrganisationId?)o.Id)
                .FirstOrDefault(o => !Expected.Documents[0].Signatories.Contains(o!.Value) && used.Add($"{o}-signs") && used.Add(o!.Value.Value));
            if (id is null) return;
            Patch.Insert(document, "signatories", list.Items[^1], new YamlValue.Text(id.Value.Value));
            Expected = Expected with { Documents = [Expected.Documents[0] with { Signatories = [.. Expected.Documents[0].Signatories, id.Value] }, .. Expected.Documents.Skip(1)] };
        }

        private static string Id(MappingNode entry) => ((ScalarNode)entry.Find("id")!).Text;

        private void Touch(MappingNode entry)
        {
            int from = entry.Place.Line!.Value, to = LastLine(entry);
            while (text.Split('\n')[from - 1].TrimStart() is [not '-', ..] && entry.Place.Line - from < 3 && !entry.IsFlow) from--;
            touched.Add((from, to));
        }

        private int LastLine(Node node) => node switch
        {
            ListNode { IsFlow: false, Items: [.., { } last] } => LastLine(last),
            MappingNode { IsFlow: false, Entries: [.., { } last] } => LastLine(last.Value),
            _ => node.Place.Line!.Value + text[node.Span.Start..node.Span.End].TrimEnd().Count(c => c == '\n'),
        };
    }
}
