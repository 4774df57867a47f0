using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log.Merkle;

public sealed class MerkleTreeTests
{
    // The test data of the certificate-transparency project: eight leaves, the roots of one to eight of them.
    private static readonly string[] published = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] publishedRoots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_tree_of_nothing_has_the_hash_of_nothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hex(new MerkleTree().Root));

    [Fact]
    public void The_published_roots_come_out()
    {
        MerkleTree tree = new();
        foreach ((string leaf, string root) in published.Zip(publishedRoots))
        {
            tree.Append(MerkleTree.LeafHash(Convert.FromHexString(leaf)));
            Assert.Equal(root, Hex(tree.Root));
        }
    }

    [Theory]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    [InlineData(0, 1, "")]
    public void The_published_inclusion_proofs_come_out(int index, int size, string proof) =>
        Assert.Equal(proof, string.Join(' ', Published().InclusionProof(index, size).Select(Hex)));

    [Theory]
    [InlineData(1, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(6, 8, "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    [InlineData(1, 1, "")]
    public void The_published_consistency_proofs_come_out(int oldSize, int size, string proof) =>
        Assert.Equal(proof, string.Join(' ', Published().ConsistencyProof(oldSize, size).Select(Hex)));

    [Fact]
    public void Every_inclusion_to_256_is_proved_and_the_plain_definition_agrees() => AssertInclusions(256);

    [LongFact]
    [Trait("Category", "Long")]
    public void Every_inclusion_to_1_024_is_proved_and_the_plain_definition_agrees() => AssertInclusions(1_024);

    [Fact]
    public void Every_consistency_to_256_is_proved_and_the_plain_definition_agrees()
    {
        (MerkleTree tree, PlainMerkle plain) = Numbered(256);
        for (int n = 0; n <= 256; n++)
        {
            MerkleHash root = tree.RootAt(n);
            for (int m = 0; m <= n; m++)
            {
                IReadOnlyList<MerkleHash> proof = tree.ConsistencyProof(m, n);
                if (m > 0) Assert.True(plain.Proof(m, n).Select(hash => new MerkleHash(hash)).SequenceEqual(proof));
                Assert.True(MerkleProof.VerifyConsistency(m, tree.RootAt(m), n, root, proof));
            }
        }
    }

    [Fact]
    public void No_inclusion_proof_holds_with_one_bit_changed_or_at_another_place()
    {
        (MerkleTree tree, _) = Numbered(17);
        for (int size = 1; size <= 17; size++)
        {
            MerkleHash root = tree.RootAt(size);
            for (int index = 0; index < size; index++)
            {
                IReadOnlyList<MerkleHash> proof = tree.InclusionProof(index, size);
                MerkleHash leaf = tree.Leaves[index];
                Assert.All(Flipped(proof), wrong => Assert.False(MerkleProof.VerifyInclusion(leaf, index, size, wrong, root)));
                Assert.All(Flipped([leaf]), wrong => Assert.False(MerkleProof.VerifyInclusion(wrong[0], index, size, proof, root)));
                Assert.All(Flipped([root]), wrong => Assert.False(MerkleProof.VerifyInclusion(leaf, index, size, proof, wrong[0])));
                for (int other = -1; other <= size; other++)
                    Assert.Equal(other == index, MerkleProof.VerifyInclusion(leaf, other, size, proof, root));
                Assert.False(MerkleProof.VerifyInclusion(leaf, index, size, [.. proof, root], root));
                if (proof.Count > 0) Assert.False(MerkleProof.VerifyInclusion(leaf, index, size, [.. proof.SkipLast(1)], root));
            }
        }
    }

    [Fact]
    public void No_consistency_proof_holds_with_one_bit_changed_or_for_other_sizes()
    {
        (MerkleTree tree, _) = Numbered(17);
        for (int n = 1; n <= 17; n++)
        {
            for (int m = 1; m <= n; m++)
            {
                IReadOnlyList<MerkleHash> proof = tree.ConsistencyProof(m, n);
                MerkleHash old = tree.RootAt(m), root = tree.RootAt(n);
                Assert.All(Flipped(proof), wrong => Assert.False(MerkleProof.VerifyConsistency(m, old, n, root, wrong)));
                Assert.All(Flipped([old]), wrong => Assert.False(MerkleProof.VerifyConsistency(m, wrong[0], n, root, proof)));
                Assert.All(Flipped([root]), wrong => Assert.False(MerkleProof.VerifyConsistency(m, old, n, wrong[0], proof)));
                for (int other = 0; other <= n; other++)
                    Assert.Equal(other == m, MerkleProof.VerifyConsistency(other, old, n, root, proof));
                Assert.False(MerkleProof.VerifyConsistency(m, old, n, root, [.. proof, root]));
            }
        }
    }

    [Fact]
    public void A_tree_that_was_cut_back_grows_as_if_it_had_never_been_longer()
    {
        (MerkleTree tree, _) = Numbered(100);
        MerkleHash[] leaves = [.. tree.Leaves];
        for (int size = 99; size >= 0; size -= 7)
        {
            tree.Truncate(size);
            Assert.Equal(new MerkleTree(leaves.Take(size)).Root, tree.Root);
            foreach (MerkleHash leaf in leaves.Skip(size)) tree.Append(leaf);
            Assert.Equal(new MerkleTree(leaves).Root, tree.Root);
        }
    }

    [Fact]
    public void A_hundred_thousand_leaves_take_less_than_a_second()
    {
        MerkleHash[] leaves = [.. Enumerable.Range(0, 100_000).Select(i => MerkleTree.LeafHash(BitConverter.GetBytes(i)))];

        // Other tests run beside this one: the best of three counts.
        Assert.InRange(Enumerable.Range(0, 3).Select(_ => Work(leaves)).Min(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static TimeSpan Work(MerkleHash[] leaves)
    {
        long start = Stopwatch.GetTimestamp();
        MerkleTree tree = new(leaves);
        MerkleHash root = tree.Root;
        Assert.True(MerkleProof.VerifyInclusion(leaves[77_777], 77_777, 100_000, tree.InclusionProof(77_777, 100_000), root));
        Assert.True(MerkleProof.VerifyConsistency(65_537, tree.RootAt(65_537), 100_000, root, tree.ConsistencyProof(65_537, 100_000)));
        return Stopwatch.GetElapsedTime(start);
    }

    private static void AssertInclusions(int most)
    {
        (MerkleTree tree, PlainMerkle plain) = Numbered(most);
        for (int size = 0; size <= most; size++)
        {
            MerkleHash root = tree.RootAt(size);
            Assert.Equal(plain.Mth(0, size), root.ToArray());
            for (int index = 0; index < size; index++)
            {
                IReadOnlyList<MerkleHash> proof = tree.InclusionProof(index, size);
                Assert.True(plain.Path(index, 0, size).Select(hash => new MerkleHash(hash)).SequenceEqual(proof));
                Assert.True(MerkleProof.VerifyInclusion(tree.Leaves[index], index, size, proof, root));
            }
        }
    }

    private static (MerkleTree Tree, PlainMerkle Plain) Numbered(int count)
    {
        byte[][] data = [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture)))];
        return (new MerkleTree(data.Select(leaf => MerkleTree.LeafHash(leaf))), new PlainMerkle(data));
    }

    private static IEnumerable<MerkleHash[]> Flipped(IReadOnlyList<MerkleHash> proof) =>
        from at in Enumerable.Range(0, proof.Count)
        from bit in Enumerable.Range(0, 8 * MerkleHash.Length)
        let bytes = Flip(proof[at].ToArray(), bit)
        select (MerkleHash[])[.. proof.Take(at), new MerkleHash(bytes), .. proof.Skip(at + 1)];

    private static byte[] Flip(byte[] bytes, int bit)
    {
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return bytes;
    }

    private static MerkleTree Published() => new(published.Select(leaf => MerkleTree.LeafHash(Convert.FromHexString(leaf))));

    private static string Hex(MerkleHash hash) => Convert.ToHexStringLower(hash.ToArray());
}
