using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.TakingBack.Reading;
using DocPipeline.Findings;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>The fingerprint of a block that is made from the prose is the one that is made from the Word file.</summary>
public sealed class BlockFingerprintTests
{
    public static TheoryData<string> All { get; } = [.. Sample.NamesAndVariants];

    [Theory]
    [MemberData(nameof(All))]
    public void Prose_and_Word_file_give_the_same(string sample)
    {
        Sample of = Sample.Of(sample);
        foreach (DraftedDocument document in of.Drafted)
        {
            var findings = new List<Finding>();
            DocumentNow now = DocumentNow.Of(of.Files, of.Record, of.Record.Documents.First(d => d.Id == document.Id), null, findings)!;
            HashSet<int> made = [.. now.Prose.Where(l => l.Computed is not null).Select(l => l.Mark)];
            foreach ((int mark, string wanted) in now.Origins.SelectMany(o => o.Blocks.Chunk(BlockFingerprint.Length).Select((b, i) => (o.First + i, new string(b)))).Where(b => !made.Contains(b.Item1)))
            {
                List<Leaf> block = [.. now.Printed.Where(p => p.Source?.Mark == mark).Select(p => p.Leaf)];
                var fingerprint = new BlockFingerprint();
                foreach (Leaf leaf in block) fingerprint.Add(leaf);

                Assert.True(block.Count == 0 || fingerprint.Text == wanted, $"{document.Id}: {string.Join(" / ", block.Select(l => l.Plain))}");
            }
        }
    }
}
