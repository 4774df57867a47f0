using System.Text.Json;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Log;
using DocPipeline.Tests.Archive.Log.Timestamps;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>The key that signs the log, how it is replaced, and the clock of others that stamps the log.</summary>
public sealed class LogKeyTests : IDisposable
{
    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task A_replaced_key_signs_no_more_and_whoever_trusts_it_can_follow_to_the_new_one()
    {
        await record.IssueAsync();
        await record.DoneAsync("archive", "witness", "kept.txt");
        CliProgram.Said nobody = await record.RunAsync("archive", "replace-key", "--new-key", "keys/second.pem");
        Assert.Equal(2, nobody.ExitCode);
        Assert.False(File.Exists(record["keys/second.pem"]));

        string said = (await record.DoneAsync("archive", "replace-key", "--new-key", "keys/second.pem", "--yes")).Output;
        Assert.Contains("the log has 2 leaves, signed by the new key", said, StringComparison.Ordinal);
        string[] keys = await File.ReadAllLinesAsync(record["keys/second.vkey"]);
        Assert.Equal((await File.ReadAllTextAsync(record["keys/log.vkey"])).Trim(), keys[0]);
        Assert.Equal(2, keys.Length);

        // Readers go on with the first key; who signs has to have the new one.
        await record.DoneAsync("archive", "verify", "--against", "kept.txt");
        await record.DoneAsync("archive", "witness", "kept.txt");
        CliProgram.Said old = await record.AdoptAsync();
        Assert.Equal(3, old.ExitCode);
        Assert.Contains("was replaced. [LOG-KEY-RETIRED]", old.Error, StringComparison.Ordinal);
        foreach (string[] asked in (string[][])[["archive", "recover"], ["record", "push", "stockport"], ["archive", "verify", "--against", "kept.txt"], ["archive", "receipt", "stockport/constitution"]])
        {
            CliProgram.Said now = await record.RunWithAsync(record["keys/second.pem"], asked);
            Assert.True(now.ExitCode == 0, $"{string.Join(' ', asked)}: {now.Output}{now.Error}");
        }

        CliProgram.Said third = await record.RunWithAsync(record["keys/second.pem"], "archive", "replace-key", "--new-key", "keys/third.pem", "--yes");
        Assert.True(third.ExitCode == 0, third.Error);
        await record.DoneAsync("archive", "verify", "--against", "kept.txt");
        Assert.Equal(0, (await record.RunWithAsync(record["keys/third.pem"], "archive", "verify", "--against", "kept.txt")).ExitCode);
    }

    [Fact]
    public async Task Neither_half_of_the_key_is_made_anew_where_the_other_is_there()
    {
        await record.IssueAsync();
        File.Move(record["keys/log.pem"], record["log.pem"]);
        CliProgram.Said half = await record.RunAsync("record", "push", "stockport");
        Assert.Equal(3, half.ExitCode);
        Assert.Contains("its private half is not", half.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(record["keys/log.pem"]));

        // Who only looks needs the public half alone.
        await record.DoneAsync("archive", "verify");
        await record.DoneAsync("archive", "verify", "--key", "nowhere.pem", "--public-key", "keys/log.vkey");
        File.Move(record["log.pem"], record["keys/log.pem"]);
        File.Move(record["keys/log.vkey"], record["log.vkey"]);
        CliProgram.Said other = await record.RunAsync("record", "push", "stockport");
        Assert.Equal(3, other.ExitCode);
        Assert.Contains("its public half is not", other.Error, StringComparison.Ordinal);
        await record.DoneAsync("record", "push", "stockport", "--public-key", "log.vkey");
    }

    [Fact]
    public async Task A_key_address_that_names_no_version_is_refused_before_anything_is_asked()
    {
        CliProgram.Said said = await record.RunAsync("record", "push", "stockport", "--key", "https://vault.example.org/keys/log", "--public-key", "keys/vault.vkey");
        Assert.Equal(3, said.ExitCode);
        Assert.Contains("The identifier of the key in the vault is malformed. [LOG-KEY-UNUSABLE]", said.Error, StringComparison.Ordinal);
        Assert.Contains("https://<vault>.vault.azure.net/keys/<name>/<version>", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(record["keys/vault.vkey"]));
    }

    [NeedsProgramFact("openssl")]
    public async Task An_authority_stamps_the_log_once_a_day_and_openssl_and_verify_agree_that_it_did()
    {
        using StandInAuthority authority = new();
        CliProgram.Said none = await record.RunAsync("archive", "timestamp", "--authority", authority.Address.ToString());
        Assert.Equal(6, none.ExitCode);
        await record.IssueAsync();
        Assert.Contains("Stamped: the checkpoint over 1 leaves.", (await record.DoneAsync("archive", "timestamp", "--authority", authority.Address.ToString())).Output, StringComparison.Ordinal);
        await record.DoneAsync("record", "push", "stockport");
        Assert.Contains("one a day does", (await record.DoneAsync("archive", "timestamp", "--authority", authority.Address.ToString())).Output, StringComparison.Ordinal);
        Assert.Equal(1, authority.Asked);

        string stamp = Assert.Single(Directory.EnumerateFiles(record["store/log/timestamps"]));
        Assert.Contains("Verification: OK", OpenSsl.Run(record["."], "ts", "-verify", "-in", stamp, "-data", "store/log/checkpoints/00000000000000000001", "-CAfile", Path.Combine(authority.Folder, "root.pem")), StringComparison.Ordinal);
        string[] verify = ["archive", "verify", "--timestamp-roots", Path.Combine(authority.Folder, "root.pem")];
        Assert.Contains("1 timestamp of the log by CN=Stand-in authority", (await record.DoneAsync(verify)).Output, StringComparison.Ordinal);
        using (JsonDocument json = JsonDocument.Parse((await record.DoneAsync([.. verify, "--json"])).Output))
            Assert.Equal(1, json.RootElement.GetProperty("timestamps").GetProperty("count").GetInt32());

        CliProgram.Said noRoots = await record.RunAsync("archive", "verify", "--timestamp-roots", "keys/log.vkey");
        Assert.Contains("The certificates of the timestamp authorities cannot be read.", noRoots.Error, StringComparison.Ordinal);
        byte[] altered = await File.ReadAllBytesAsync(stamp);
        altered[^30] ^= 1;
        await File.WriteAllBytesAsync(stamp, altered);
        CliProgram.Said wrong = await record.RunAsync(verify);
        Assert.Equal(3, wrong.ExitCode);
        Assert.Contains("[LOG-TIMESTAMP]", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_that_does_not_answer_is_named_and_the_log_stays_whole()
    {
        await record.IssueAsync();
        CliProgram.Said deaf = await record.RunAsync("archive", "timestamp", "--authority", $"http://127.0.0.1:{FreePort.Any()}/");
        Assert.Equal(3, deaf.ExitCode);
        Assert.Contains("The timestamp authority could not be reached.", deaf.Error, StringComparison.Ordinal);
        await record.DoneAsync("archive", "verify");
    }
}
