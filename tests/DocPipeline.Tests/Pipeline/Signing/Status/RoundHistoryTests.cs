using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Signing.Status;

/// <summary>What happened in a round, in words.</summary>
public sealed class RoundHistoryTests : IDisposable
{
    private readonly TemporaryFolder keys = new();

    public void Dispose() => keys.Dispose();

    [Fact]
    public async Task What_happened_last_is_said_first()
    {
        using WideRound round = await WideRound.IssueAsync(2, new MemoryStore(), keys.Path);
        RoundStatus opened = await round.OpenAsync();
        WideRound.Done(await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(0, opened.Issued), "one", new OutboxMail(round.Archive), default));
        WideRound.Done(await AnswerRound.DeclineAsync(round.Archive, WideRound.Name, WideRound.Slot(1), "Clause 2 has to go to our board.", "Office", "decline-1", new OutboxMail(round.Archive), default));

        IReadOnlyList<RoundHappening> history = WideRound.Done(await RoundHistory.OfAsync(round.Archive, WideRound.Name, default));

        string[] names = [.. opened.Slots.Select(slot => slot.Name)];
        Assert.Equal($"{names[1]} declined", history[0].What);
        Assert.Equal("Clause 2 has to go to our board.", history[0].Why);
        Assert.EndsWith($"signed for {names[0]}", history[1].What, StringComparison.Ordinal);
        Assert.Contains(history, each => each.What == "2 organisations were invited");
        Assert.StartsWith("Version ", history[^1].What, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, history.Count).Reverse(), history.Select(each => each.Number));
    }
}
