using System.Security.Cryptography.X509Certificates;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Timestamps;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log.Timestamps;

public sealed class LogTimestampsTests : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly MemorySigner signer = new();

    public void Dispose() => http.Dispose();

    [NeedsProgramFact("openssl")]
    public async Task The_checkpoint_of_the_day_is_stamped_and_OpenSSL_verifies_it()
    {
        using StandInAuthority authority = new();
        MemoryStore store = await Logs.Written(3, signer);

        BlobName name = Logs.Done(await Stamp(store, authority));

        Assert.Matches(@"^log/timestamps/\d{4}-\d\d-\d\d-00000000000000000003\.tsr$", name.Value);
        await File.WriteAllBytesAsync(Path.Combine(authority.Folder, "kept.tsr"), store[name.Value]!);
        await File.WriteAllBytesAsync(Path.Combine(authority.Folder, "checkpoint"), store["log/checkpoint"]!);
        Assert.Contains("OK", OpenSsl.Run(authority.Folder, "ts", "-verify", "-in", "kept.tsr", "-data", "checkpoint", "-CAfile", "root.pem", "-untrusted", "tsa.pem"), StringComparison.Ordinal);

        (IReadOnlyList<CheckpointTimestamp> timestamps, IReadOnlyList<Finding> findings) = await Check(store, Root(authority));
        Assert.Empty(findings);
        CheckpointTimestamp stamp = Assert.Single(timestamps);
        Assert.Equal("CN=Stand-in authority", stamp.Authority);
        Assert.InRange(DateTimeOffset.UtcNow - stamp.At, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(1));
    }

    [NeedsProgramFact("openssl")]
    public async Task One_checkpoint_a_day_is_stamped()
    {
        using StandInAuthority authority = new();
        MemoryStore store = await Logs.Written(3, signer);
        BlobName first = Logs.Done(await Stamp(store, authority));
        using (TransparencyLog log = Logs.Open(store))
        {
            await log.Append(3, 3);
            await log.Seal(signer);
        }

        Assert.Equal(first, Logs.Done(await Stamp(store, authority)));
        Assert.Equal(1, authority.Asked);
        Assert.Contains("00000000000000000004.tsr", Logs.Done(await Stamp(store, authority, daysLater: 1)).Value, StringComparison.Ordinal);
    }

    [NeedsProgramFact("openssl")]
    public async Task A_timestamp_of_something_else_or_of_a_stranger_proves_nothing()
    {
        using StandInAuthority authority = new(), stranger = new();
        MemoryStore store = await Logs.Written(3, signer), other = await Logs.Written(3, signer);
        string name = Logs.Done(await Stamp(store, authority)).Value;

        Logs.Single((await Check(store, Root(stranger))).Findings, LogFinding.TimestampWrong, name);

        MemoryStore swapped = store.Copy();
        swapped["log/checkpoints/00000000000000000003"] = other["log/checkpoints/00000000000000000003"];
        Logs.Single((await Check(swapped, Root(authority))).Findings, LogFinding.TimestampWrong, name);

        swapped["log/checkpoints/00000000000000000003"] = null;
        Logs.Single((await Check(swapped, Root(authority))).Findings, LogFinding.TimestampWrong, name);
    }

    [NeedsProgramFact("openssl")]
    public async Task A_damaged_timestamp_is_a_finding_and_no_exception()
    {
        using StandInAuthority authority = new();
        MemoryStore store = await Logs.Written(3, signer);
        string name = Logs.Done(await Stamp(store, authority)).Value;
        byte[] right = store[name]!;
        X509Certificate2Collection roots = Root(authority);
        foreach (byte[] damaged in (byte[][])[[], [1, 2, 3], right[..^20], [0x30, 0x03, 0x02, 0x01, 0x02]])
        {
            store[name] = damaged;
            Logs.Single((await Check(store, roots)).Findings, LogFinding.TimestampWrong, name);
        }

        // The signature covers time, digest and policy; the certificates beside it do not all count.
        int found = 0;
        for (int i = 0; i < right.Length; i++)
        {
            byte[] flipped = [.. right];
            flipped[i] ^= 1;
            store[name] = flipped;
            found += (await Check(store, roots)).Findings.Count;
        }

        Assert.InRange(found, right.Length * 3 / 4, right.Length);
    }

    [NeedsProgramFact("openssl")]
    public async Task What_the_authority_does_not_grant_is_said_and_nothing_is_kept()
    {
        using StandInAuthority authority = new();
        MemoryStore store = await Logs.Written(3, signer);
        byte[] rejection = [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02];
        foreach (LocalAnswer answer in (LocalAnswer[])
        [
            new(503, "text/plain", []), new(200, "text/html", "<p>Sign in"u8.ToArray()), new(200, "application/timestamp-reply", []),
            new(200, "application/timestamp-reply", rejection),
        ])
        {
            authority.Instead = answer;
            Logs.Single((await Stamp(store, authority)).Findings, LogFinding.TimestampWrong, authority.Address.ToString());
        }

        Assert.DoesNotContain(store.Names, name => name.StartsWith("log/timestamps/", StringComparison.Ordinal));
    }

    [NeedsProgramFact("openssl")]
    public async Task An_answer_to_an_earlier_question_is_refused()
    {
        using StandInAuthority authority = new();
        MemoryStore store = await Logs.Written(3, signer);
        byte[] earlier = store[Logs.Done(await Stamp(store, authority)).Value]!;
        authority.Instead = new LocalAnswer(200, "application/timestamp-reply", earlier);

        Assert.True((await Stamp(store, authority, daysLater: 1)).IsRefused);
    }

    private Task<Outcome<BlobName>> Stamp(MemoryStore store, StandInAuthority authority, int daysLater = 0) =>
        new LogTimestamps(store, new Clock(DateTimeOffset.UtcNow.AddDays(daysLater))).StampAsync(new HttpTimestampAuthority(http, authority.Address), default);

    private static Task<(IReadOnlyList<CheckpointTimestamp> Timestamps, IReadOnlyList<Finding> Findings)> Check(MemoryStore store, X509Certificate2Collection roots) =>
        new LogTimestamps(store, TimeProvider.System).CheckAsync(roots, default);

    private static X509Certificate2Collection Root(StandInAuthority authority) =>
        [X509CertificateLoader.LoadCertificateFromFile(Path.Combine(authority.Folder, "root.pem"))];

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
