using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Log.Leaves;

public sealed class LogLeafTests
{
    private static readonly string digest = Sha512.Of("inventory"u8).Hex;
    private static readonly string commitment = ObjectCommitment.Of("sixteen bytes or more"u8, "agreement").Hex;
    private static readonly string right =
        $$"""{"type":"entry","object":"{{commitment}}","entry":3,"inventory":"{{digest}}","previous":null,"event":"in-force","time":"2027-03-01T12:00:00Z"}""";

    [Fact]
    public void A_leaf_is_one_line_of_json_with_its_members_in_order()
    {
        ObjectLeaf leaf = Assert.IsType<ObjectLeaf>(Read(right).Value);

        Assert.Equal(right, Encoding.UTF8.GetString(leaf.ToBytes()));
        Assert.Equal((ObjectLeafKind.Entry, 3, "in-force", digest, null), (leaf.Kind, leaf.Entry, leaf.Event, leaf.Inventory.Hex, leaf.Previous?.Hex));
        Assert.Equal(new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero), leaf.At.Instant);
    }

    [Theory]
    [InlineData("entry")]
    [InlineData("round-event")]
    [InlineData("erasure")]
    public void Every_kind_of_object_is_read_back(string type)
    {
        string text = right.Replace("\"entry\",\"object\"", $"\"{type}\",\"object\"", StringComparison.Ordinal)
            .Replace("null", $"\"{digest}\"", StringComparison.Ordinal);

        Assert.Equal(text, Encoding.UTF8.GetString(Read(text).Value!.ToBytes()));
    }

    [Fact]
    public void A_change_of_the_key_is_read_back_with_its_signature()
    {
        MemorySigner old = new(), next = new();
        LeafTime at = LeafTime.Of(DateTimeOffset.UnixEpoch);
        KeyLeaf leaf = new() { Key = next.Key, Replaces = old.Key, At = at, Signature = old.Sign(KeyLeaf.ToBeSigned(next.Key, old.Key, at)) };

        KeyLeaf read = Assert.IsType<KeyLeaf>(Read(Encoding.UTF8.GetString(leaf.ToBytes())).Value);

        Assert.Equal(leaf.ToBytes(), read.ToBytes());
        Assert.True(read.IsSigned());
        Assert.False((leaf with { Key = old.Key }).IsSigned());
        Assert.False((leaf with { At = LeafTime.Of(DateTimeOffset.UnixEpoch.AddSeconds(1)) }).IsSigned());
    }

    [Fact]
    public void A_time_is_the_second_in_which_it_lies() =>
        Assert.Equal("2027-03-01T12:00:00Z", LeafTime.Of(new DateTimeOffset(2027, 3, 1, 13, 0, 0, 999, TimeSpan.FromHours(1))).ToString());

    [Fact]
    public void Without_its_salt_a_commitment_says_nothing()
    {
        Assert.NotEqual(ObjectCommitment.Of("another sixteen bytes"u8, "agreement").Hex, commitment);
        Assert.Throws<ArgumentOutOfRangeException>(() => ObjectCommitment.Of("too short"u8, "agreement"));
    }

    public static TheoryData<string, string, string> Wrong() => new()
    {
        { "\"entry\":3,", "", "no member ‘entry’" },
        { "\"entry\":3,", "\"entry\":3,\"name\":\"Ann\",", "a member ‘name’" },
        { "\"entry\":3,", "\"entry\":3,\"entry\":3,", "twice" },
        { $"\"object\":\"{commitment}\",\"entry\":3", $"\"entry\":3,\"object\":\"{commitment}\"", "not in their order" },
        { "\"entry\":3", "\"entry\": 3", "white space" },
        { "\"entry\":3", "\"entry\":3.0", "‘entry’" },
        { "\"entry\":3", "\"entry\":0", "‘entry’" },
        { "\"entry\":3", "\"entry\":\"3\"", "‘entry’" },
        { "\"entry\":3", "\"entry\":99999999999", "‘entry’" },
        { "null", "\"\"", "‘previous’" },
        { "null", "0", "‘previous’" },
        { digest, digest.ToUpperInvariant(), "‘inventory’" },
        { commitment, commitment[1..], "‘object’" },
        { "in-force", "In force", "‘event’" },
        { "in-force", "in\\u002dforce", "escapes" },
        { "12:00:00Z", "12:00:00.0Z", "‘time’" },
        { "12:00:00Z", "25:00:00Z", "‘time’" },
        { "\"type\":\"entry\"", "\"type\":\"minutes\"", "type" },
        { "\"type\":\"entry\"", "\"type\":\"key\"", "" },
        { "{", "[{", "not JSON" },
        { right, "[]", "no JSON object" },
        { right, "", "not JSON" },
        { right, "{\"type\":\"\\ud800\"}", "" },
        { "Z\"}", "Z\"}\n", "white space" },
        { "\"event\"", "\"\\u0065vent\"", "escapes" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_written_otherwise_is_refused(string part, string instead, string message)
    {
        Finding finding = Logs.Single(Read(right.Replace(part, instead, StringComparison.Ordinal)).Findings, LogFinding.LeafMalformed, "log/leaf/1");

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_single_byte_can_be_another()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(right);
        for (int i = 0; i < bytes.Length; i++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                bytes[i] ^= (byte)(1 << bit);
                Outcome<LogLeaf> read = LogLeafReader.Read(bytes, new Place("log/leaf/1"));

                // What is still a leaf is another leaf, and reads back to exactly these bytes.
                if (read.Value is { } other) Assert.Equal(bytes, other.ToBytes());
                bytes[i] ^= (byte)(1 << bit);
            }
        }
    }

    private static Outcome<LogLeaf> Read(string text) => LogLeafReader.Read(Encoding.UTF8.GetBytes(text), new Place("log/leaf/1"));
}
