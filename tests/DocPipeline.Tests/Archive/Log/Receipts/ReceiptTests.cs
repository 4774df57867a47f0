using System.Globalization;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Archive.Log.Receipts;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Log.Receipts;

public sealed class ReceiptTests
{
    private static readonly Place mail = new("receipt.tlog-proof");

    private readonly MemorySigner signer = new();

    [Fact]
    public async Task Every_leaf_has_a_receipt_that_proves_it_offline()
    {
        foreach (int size in (int[])[1, 2, 3, 7, 8, 9, 300])
        {
            using TransparencyLog log = Logs.Open(await Logs.Written(size, signer));
            for (int i = 0; i < size; i++)
            {
                string text = Logs.Done(await log.ReceiptAsync(i, default)).ToString();
                Receipt receipt = Logs.Done(Receipt.Read(text, mail));
                Assert.Equal(Logs.Leaf(i).ToBytes(), receipt.Leaf!.Value.ToArray());
                Assert.Empty(receipt.Verify(Logs.Leaf(i).ToBytes(), Trusted(), mail));
                Assert.Equal(text, receipt.ToString());
            }
        }
    }

    [Fact]
    public async Task A_receipt_is_written_as_the_specification_says()
    {
        using TransparencyLog log = Logs.Open(await Logs.Written(2, signer));

        string[] lines = Logs.Done(await log.ReceiptAsync(1, default)).ToString().Split('\n');

        Assert.Equal("c2sp.org/tlog-proof@v1", lines[0]);
        Assert.Equal("extra " + Convert.ToBase64String(Logs.Leaf(1).ToBytes()), lines[1]);
        Assert.Equal("index 1", lines[2]);
        Assert.Equal(MerkleTree.LeafHash(Logs.Leaf(0).ToBytes()).ToString(), lines[3]);
        Assert.Equal(["", Logs.Origin, "2"], lines[4..7]);
        Assert.Equal("", lines[8]);
        Assert.StartsWith($"— {Logs.Origin} ", lines[9], StringComparison.Ordinal);
        Assert.Equal(["", "index"], [lines[10], lines[2].Split(' ')[0]]);
    }

    [Fact]
    public async Task A_receipt_without_the_leaf_is_read_too()
    {
        using TransparencyLog log = Logs.Open(await Logs.Written(5, signer));
        Receipt full = Logs.Done(await log.ReceiptAsync(3, default));

        Receipt bare = Logs.Done(Receipt.Read(new Receipt(full.Index, null, full.Proof, full.Signed).ToString(), mail));

        Assert.Null(bare.Leaf);
        Assert.Empty(bare.Verify(Logs.Leaf(3).ToBytes(), Trusted(), mail));
    }

    [Fact]
    public async Task No_byte_of_a_receipt_can_be_another()
    {
        using TransparencyLog log = Logs.Open(await Logs.Written(5, signer));
        string text = Logs.Done(await log.ReceiptAsync(2, default)).ToString();
        for (int i = 0; i < text.Length; i++)
        {
            string altered = string.Concat(text.AsSpan(0, i), ((char)(text[i] ^ 1)).ToString(CultureInfo.InvariantCulture), text.AsSpan(i + 1));
            Outcome<Receipt> read = Receipt.Read(altered, mail);
            IReadOnlyList<Finding> findings = read.IsRefused ? read.Findings : read.Value.Verify(Logs.Leaf(2).ToBytes(), Trusted(), mail);
            Assert.NotEmpty(findings);
            Assert.All(findings, f => Assert.Equal(mail, f.Place));
        }
    }

    [Fact]
    public async Task A_receipt_proves_no_other_leaf_and_no_other_key()
    {
        using TransparencyLog log = Logs.Open(await Logs.Written(5, signer));
        Receipt receipt = Logs.Done(await log.ReceiptAsync(2, default));

        Assert.All(receipt.Verify(Logs.Leaf(3).ToBytes(), Trusted(), mail), f => Assert.Equal(LogFinding.ReceiptWrong, f.Code));
        Logs.Single(receipt.Verify(Logs.Leaf(2).ToBytes(), new TrustedKeys([new MemorySigner().Key]), mail), LogFinding.KeyUnknown, mail.File);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v1\n\n")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\n")]
    public void What_is_no_receipt_is_refused(string text) => Logs.Single(Receipt.Read(text, mail).Findings, LogFinding.ReceiptMalformed, mail.File);

    [Fact]
    public async Task A_leaf_that_is_not_sealed_has_no_receipt_yet()
    {
        using TransparencyLog log = Logs.Open(await Logs.Written(5, signer));
        await log.Append(5, 5);

        Logs.Single((await log.ReceiptAsync(5, default)).Findings, LogFinding.NotSealed, "log/leaf/00000000000000000005");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    public async Task There_is_no_receipt_of_an_altered_leaf(int size)
    {
        MemoryStore store = await Logs.Written(size, signer, [.. Enumerable.Range(1, 9)]);
        store["log/leaf/00000000000000000004"] = Logs.Leaf(99).ToBytes();
        using TransparencyLog log = Logs.Open(store);

        Logs.Single((await log.ReceiptAsync(4, default)).Findings, LogFinding.LeafAltered, "log/leaf/00000000000000000004");
    }

    [Fact]
    public async Task The_log_of_a_checkpoint_is_shown_to_begin_with_an_earlier_one()
    {
        MemoryStore store = await Logs.Written(300, signer, 1, 77, 256);
        using TransparencyLog log = Logs.Open(store);
        Checkpoint now = Logs.Done(await log.NewestAsync([signer.Key], default)).Checkpoint;
        foreach (int size in (int[])[1, 77, 256, 300])
        {
            Checkpoint old = Logs.Done(SignedCheckpoint.Read(store[$"log/checkpoints/{size:D20}"], mail)).Checkpoint;
            Assert.True(Logs.Done(await log.ProveAsync(old, now, default)).Holds());
            Assert.False(Logs.Done(await log.ProveAsync(old with { Root = MerkleTree.EmptyRoot }, now, default)).Holds());
        }
    }

    private TrustedKeys Trusted() => new([signer.Key]);
}
