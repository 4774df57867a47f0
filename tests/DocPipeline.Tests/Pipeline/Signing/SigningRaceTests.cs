using System.Diagnostics;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;
using DocPipeline.Signing.Rounds;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Pipeline.Signing;

/// <summary>One link that is signed on sixty-four sides at once, by eight programs, is one signature.</summary>
public sealed class SigningRaceTests(ITestOutputHelper output)
{
    private const int Sides = 64;
    private const int Programs = 8;
    private const int LinksOfOneRound = 50;

    [Fact]
    public Task Sixty_four_sides_of_one_link_are_one_signature() => RaceAsync(3);

    [LongFact]
    [Trait("Category", "Long")]
    public Task A_thousand_times_sixty_four_sides_of_one_link_are_one_signature_each() => RaceAsync(1_000);

    private async Task RaceAsync(int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int done = 0; done < runs; done += LinksOfOneRound) await RaceInOneRoundAsync(Math.Min(LinksOfOneRound, runs - done));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} links signed on {Sides} sides at once: one signature each, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
    }

    private static async Task RaceInOneRoundAsync(int links)
    {
        using TemporaryFolder keys = new();
        using WideRound round = await WideRound.IssueAsync(links, new MemoryStore(), keys.Path);
        RoundStatus opened = await round.OpenAsync();
        OpenedArchive[] programs = [.. Enumerable.Range(0, Programs).Select(_ => round.Another())];
        for (int link = 0; link < links; link++)
        {
            int place = link;
            Outcome<RoundStatus>[] answers = await Task.WhenAll(Enumerable.Range(0, Sides).Select(side => Task.Run(() =>
                SignOnWeb.RunAsync(programs[side % Programs], WideRound.Name, WideRound.Signature(place, opened.Issued, string.Create(CultureInfo.InvariantCulture, $"Side {side}")), $"place-{place}-side-{side}", new NoMail(), default))));
            Outcome<RoundStatus> signed = Assert.Single(answers, answer => !answer.IsRefused);
            Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(SigningCodes.Slot, Assert.Single(answer.Findings).Code));
            RoundStatus status = WideRound.Done(await ShowRound.OneAsync(programs[0], WideRound.Name, default));
            Assert.Equal(link + 1, status.SignedCount);
            Assert.Equal(SlotState.Verified, status.Slots[place].State);
            Assert.Equal(signed.Value!.Slots[place].SignedBy, status.Slots[place].SignedBy);
        }

        foreach (OpenedArchive program in programs) program.Dispose();
    }
}
