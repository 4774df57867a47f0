using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;
using DocPipeline.Signing.Rounds;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Signing;

/// <summary>A new version while the one before is out for signature: what was signed counts for nothing, unless it is re-affirmed by who has seen what changed.</summary>
public sealed class NewVersionTests : IDisposable
{
    private readonly TemporaryFolder keys = new();
    private readonly MemoryStore store = new();

    public void Dispose() => keys.Dispose();

    [Fact]
    public async Task A_new_version_asks_everybody_anew_and_tells_who_signed_before_what_changed()
    {
        using WideRound round = await WideRound.IssueAsync(3, store, keys.Path);
        RoundStatus first = await round.OpenAsync();
        WideRound.Done(await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(0, first.Issued), "one", new NoMail(), default));
        await round.IssueNextAsync("two weeks", "four weeks");

        OpenOrder order = new(WideRound.Document, round.Plan(), "Office", "open-2");
        Outcome<RoundStatus> refused = await OpenRound.RunAsync(round.Archive, order, new OutboxMail(round.Archive), default);
        Assert.Contains("is still out for signature", Assert.Single(refused.Findings).Message, StringComparison.Ordinal);
        RoundStatus second = WideRound.Done(await OpenRound.RunAsync(round.Archive, order with { Supersedes = true }, new OutboxMail(round.Archive), default));

        RoundStatus old = WideRound.Done(await ShowRound.OneAsync(round.Archive, WideRound.Name, default));
        Assert.Equal(RoundState.Superseded, old.State);
        Assert.Contains(second.Round, old.Reason, StringComparison.Ordinal);
        Assert.Equal(0, second.SignedCount);
        Assert.Contains("Clause 1.2", WideRound.Done(await SigningRecords.ReadAsync(round.Archive, second.Round, default)).Round.Terms!.Before!.Changed, StringComparison.Ordinal);
        string letters = System.Text.Encoding.UTF8.GetString(store[Assert.Single(store.Names, name => name.StartsWith($"outbox/{second.Round}/", StringComparison.Ordinal))]!);
        Assert.Equal(1, letters.Split("changed-clauses").Length - 1);

        // Who signed the version before may re-affirm it; who did not may not, and the digest of the version before counts for nothing.
        Outcome<RoundStatus> wrong = await SignOnWeb.RunAsync(round.Archive, second.Round, WideRound.Signature(1, second.Issued) with { Reaffirms = true }, "wrong", new NoMail(), default);
        Assert.Equal(SigningCodes.Way, Assert.Single(wrong.Findings).Code);
        Outcome<RoundStatus> stale = await SignOnWeb.RunAsync(round.Archive, second.Round, WideRound.Signature(0, first.Issued) with { Reaffirms = true }, "stale", new NoMail(), default);
        Assert.Equal(SigningCodes.OtherVersion, Assert.Single(stale.Findings).Code);
        RoundStatus reaffirmed = WideRound.Done(await SignOnWeb.RunAsync(round.Archive, second.Round, WideRound.Signature(0, second.Issued) with { Reaffirms = true }, "right", new NoMail(), default));
        Assert.Equal(1, reaffirmed.SignedCount);
    }
}
