using System.Text;
using DocPipeline.Archive.Ocfl.Validation.Digests;

namespace DocPipeline.Tests.Archive.Ocfl.Validation.Digests;

/// <summary>Against b2sum of GNU coreutils; the second is the example of RFC 7693, appendix A.</summary>
public sealed class Blake2bTests
{
    [Theory]
    [InlineData("", 1, "786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce")]
    [InlineData("abc", 1, "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")]
    [InlineData("a", 127, "94596b9d6199c807c40ae1a935f3633ba5a8dd5655f7f1bd44f5285b1ce8dbb0054771eba409539df85a963296d28788807105153c90fa3ec3d761228e90f8b8")]
    [InlineData("a", 128, "fc6c71f688f43ea7d60817478808f3cac753e61571865c95adbc2d9122c943a76b92c2cb1047ef3fe7bf6e436ec1d0a99a9e5b216780bf7fed9d7ca91d3a8f3b")]
    [InlineData("a", 129, "55e6e0eb418149a8af92fd9ddc99254781b2f522a131b4f4d984404b71a00e1167b8124d5dcddd4c6977b299392335d6edd303da6d344d74bbef2d38101b232b")]
    [InlineData("a", 256, "0eee13d0c73a2710c5015a8b4be0a16120bb88f826b662951ffe4b3b81441cfdce1f712c58e237dba72a0dad7f9c86b9745ea0b4b3b850ff3a260fb7df9d3e81")]
    [InlineData("0123456789", 100, "0a5bd40e8c85a84c7db328485732c506e51130df78e559c9864c430dd351035f8f89db583ab8188792e48e6efc10d452f5f7978388cba695f4b6feef9d6b399e")]
    public void Digests_are_those_of_others(string text, int times, string digest)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
        Blake2b whole = new(), piecewise = new();
        whole.Append(bytes);
        foreach (byte[] piece in bytes.Chunk(7)) piecewise.Append(piece);

        Assert.Equal(digest, Convert.ToHexStringLower(whole.Finish()));
        Assert.Equal(digest, Convert.ToHexStringLower(piecewise.Finish()));
    }
}
