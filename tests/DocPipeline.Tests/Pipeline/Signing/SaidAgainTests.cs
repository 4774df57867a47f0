using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Events;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Signing;

/// <summary>An act of a round that is said again, because nobody knows whether it was done, is done once.</summary>
public sealed class SaidAgainTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_is_invited_anew_once_for_each_request()
    {
        using WideRound wide = await OpenAsync();
        foreach (string request in (string[])["invite-1", "invite-1", "invite-2", "invite-1"])
            WideRound.Done(await InvitePeople.OneAsync(wide.Archive, WideRound.Name, WideRound.Slot(0), null, new DateOnly(2027, 6, 30), "Office", new OutboxMail(wide.Archive), default, request));

        Assert.Equal([1, 2, 3], (await EventsAsync<SlotsInvited>(wide)).SelectMany(each => each.Invitations).Where(each => each.Slot.ToString() == WideRound.Slot(0)).Select(each => each.Generation));
    }

    [Fact]
    public async Task Everybody_is_reminded_once_whoever_has_signed_in_between()
    {
        using WideRound wide = await OpenAsync();
        await RemindAsync(wide, "remind-1");
        RoundStatus status = WideRound.Done(await ShowRound.OneAsync(wide.Archive, WideRound.Name, default));
        WideRound.Done(await SignOnWeb.RunAsync(wide.Archive, WideRound.Name, WideRound.Signature(1, status.Issued), "sign-1", new OutboxMail(wide.Archive), default));
        await RemindAsync(wide, "remind-1");

        SlotsReminded reminded = Assert.Single(await EventsAsync<SlotsReminded>(wide));
        Assert.Equal(3, reminded.Places.Count);
        await RemindAsync(wide, "remind-2");
        Assert.Equal([3, 2], (await EventsAsync<SlotsReminded>(wide)).Select(each => each.Places.Count));
    }

    [Fact]
    public async Task Where_everybody_has_signed_nobody_is_reminded_and_nothing_is_kept()
    {
        using WideRound wide = await OpenAsync();
        await wide.SignAllAsync();
        Outcome<RoundStatus> refused = await RemindPeople.NowAsync(wide.Archive, WideRound.Name, null, "Office", "remind-1", new OutboxMail(wide.Archive), default);

        Assert.Equal(DocPipeline.Signing.SigningCodes.Round, refused.Findings[0].Code);
        Assert.Empty(await EventsAsync<SlotsReminded>(wide));
    }

    private async Task<WideRound> OpenAsync()
    {
        WideRound wide = await WideRound.IssueAsync(3, new MemoryStore(), folder.Path);
        await wide.OpenAsync();
        return wide;
    }

    private static async Task RemindAsync(WideRound wide, string request) =>
        WideRound.Done(await RemindPeople.NowAsync(wide.Archive, WideRound.Name, null, "Office", request, new OutboxMail(wide.Archive), default));

    private static async Task<T[]> EventsAsync<T>(WideRound wide) => [.. (await SigningRecords.ReadAsync(wide.Archive, WideRound.Name, default)).Value!.Events.OfType<T>()];
}
