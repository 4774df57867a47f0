using System.Text;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log.Checkpoints;

public sealed class SignedNoteTests
{
    private readonly MemorySigner signer = new();

    [Fact]
    public async Task A_note_is_read_back_byte_for_byte()
    {
        SignedNote note = await Note(signer, new MemorySigner("witness.example.org/legal"));

        SignedNote read = Logs.Done(Read(note.ToString()));

        Assert.Equal(note.ToBytes(), read.ToBytes());
        Assert.Equal(2, read.Signatures.Count);
        Assert.Equal(NoteSignatureCheck.Right, read.Check(signer.Key));
        Assert.Equal(NoteSignatureCheck.Absent, read.Check(new MemorySigner().Key));
    }

    [Fact]
    public async Task Lines_of_unknown_keys_are_passed_over()
    {
        SignedNote note = await Note(signer);
        string withOther = note + "— other.example.org/log " + Convert.ToBase64String([1, 2, 3, 4, 5]) + "\n";

        Assert.Equal(NoteSignatureCheck.Right, Logs.Done(Read(withOther)).Check(signer.Key));
    }

    [Fact]
    public async Task A_key_of_the_same_name_and_another_id_is_another_key()
    {
        SignedNote note = Logs.Done(Read((await Note(new MemorySigner(), signer)).ToString()));

        Assert.Equal(NoteSignatureCheck.Right, note.Check(signer.Key));
    }

    [Fact]
    public async Task Another_text_under_the_same_signature_is_wrong()
    {
        string text = (await Note(signer)).ToString().Replace("\n5\n", "\n6\n", StringComparison.Ordinal);

        Assert.Equal(NoteSignatureCheck.Wrong, Logs.Done(Read(text)).Check(signer.Key));
    }

    public static TheoryData<string> Malformed() => new()
    {
        "", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n- name AAAAAAA=\n", "text\n\n— name AAAAAAA=", "text\n\n— na+me AAAAAAA=\n",
        "text\n\n—  AAAAAAA=\n", "text\n\n— name AAAAAA==\n", "text\n\n— name AAAAAAB=\n", "text\r\n\n— name AAAAAAA=\n", "text\n\n— name AAAAAAA= x\n",
        "text\n\n— name AAAAAAA=\n\n", "text\n\n" + string.Concat(Enumerable.Repeat("— name AAAAAAA=\n", 65)),
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_no_note_is_refused(string text) =>
        Logs.Single(Read(text).Findings, LogFinding.CheckpointMalformed, "log/checkpoint");

    [Fact]
    public void What_is_not_utf_8_is_refused() =>
        Logs.Single(SignedNote.Read(new byte[] { 0xC3, 0x28 }, new Place("log/checkpoint")).Findings, LogFinding.CheckpointMalformed, "log/checkpoint");

    [Theory]
    [InlineData("origin\n5\n")]
    [InlineData("origin\n05\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n-5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\n")]
    [InlineData("origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n")]
    [InlineData("origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\nx\n")]
    [InlineData("origin\n99999999999999999999\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    public void What_is_no_checkpoint_is_refused(string text) => Assert.False(Checkpoint.TryRead(text, out _));

    [Fact]
    public void Extension_lines_are_passed_over()
    {
        Assert.True(Checkpoint.TryRead("origin\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n", out Checkpoint? checkpoint));
        Assert.Equal(new Checkpoint("origin", 5, new MerkleHash(new byte[32])), checkpoint);
    }

    // Checkpoints that two public logs have signed with keys of this type, from the tests of transparency-dev/formats.
    [Theory]
    [InlineData(
        "rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=",
        "Rekor\n798034\nf+7CoKgXKE/tNys9TTXcr/ad6U/K3xvznmzew9y6SP0=\n\n— rekor.sigstore.dev wNI9ajBEAiARInWIWyCdyG27CO6LPnPekyw20qO0YJfoaPaowGp/XgIgc+qEHS3+GKVClgqq20uDLet7MCoTURUCRdxwWBHHufk=\n")]
    [InlineData(
        "pixel6_transparency_log+91c16e30+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABN+4x0Jk1yTwvLFI9A4NDdGZcX0aiWVdWM5XJVy0M4VWD3AvyW5Q6Hs9A0mcDkpUoYgn+KKPNzFC0H3nN3q6JQ8=",
        "DEFAULT\n10\nbsWRucJU5xJPHb5eBdOm6+DM+VelCZBuvtI3sHERJ9Y=\n\n— pixel6_transparency_log kcFuMDBFAiEAhqMAP8P6qf6QxtUJhzMhbN+MbZ9dwfUHzGQJmffJHtoCIGD0cNe47dHWBoPwYdgBCepB06/+g5O1FmYjXl06owL4\n")]
    public void Checkpoints_that_other_logs_have_signed_are_verified(string vkey, string text)
    {
        Assert.True(LogKey.TryRead(vkey, out LogKey? key));
        SignedNote note = Logs.Done(Read(text));

        Assert.Equal(NoteSignatureCheck.Right, note.Check(key));
        Assert.True(Checkpoint.TryRead(note.Text, out _));
        Assert.Equal(text, note.ToString());
    }

    [NeedsProgramFact("openssl")]
    public async Task OpenSSL_verifies_the_signature_of_a_checkpoint()
    {
        using TemporaryFolder folder = new();
        SignedNote note = await Note(signer);
        await File.WriteAllTextAsync(folder["key.pem"], signer.Key.ToPem());
        await File.WriteAllTextAsync(folder["text"], note.Text);
        await File.WriteAllBytesAsync(folder["signature"], note.Signatures[0].Bytes.ToArray());

        Assert.Equal("Verified OK", OpenSsl.Run(folder.Path, "dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "text"));

        await File.WriteAllTextAsync(folder["text"], note.Text.Replace("\n5\n", "\n6\n", StringComparison.Ordinal));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => OpenSsl.Run(folder.Path, "dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "text"));
    }

    private static async Task<SignedNote> Note(params ILogSigner[] signers) =>
        Logs.Done(await SignedNote.SignAsync(new Checkpoint(Logs.Origin, 5, new MerkleHash(new byte[32])).ToString(), signers, default));

    private static Outcome<SignedNote> Read(string text) => SignedNote.Read(Encoding.UTF8.GetBytes(text), new Place("log/checkpoint"));
}
