using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Signing;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;
using DocPipeline.Signing.Rounds;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Signing;

/// <summary>What the stories of a round do beside the rules of its events: whose turn comes, who is written to, and what is left when a program dies.</summary>
public sealed class RoundStoryTests : IDisposable
{
    private const int Signatories = 4;

    private readonly TemporaryFolder keys = new();
    private readonly MemoryStore store = new();

    public void Dispose() => keys.Dispose();

    [Fact]
    public async Task Whose_turn_comes_is_invited_by_the_signature_that_opens_their_group()
    {
        using WideRound round = await WideRound.IssueAsync(Signatories, store, keys.Path);
        RoundPlan plan = round.Plan();
        RoundStatus opened = await round.OpenAsync(plan with
        {
            Groups = [new PlannedGroup { Number = 1 }, new PlannedGroup { Number = 2, Quorum = 2 }],
            Signatories = [.. plan.Signatories.Select((slot, i) => slot with { Group = i == 0 ? 1 : 2 })],
        });
        Assert.Equal([InvitationState.Sent, InvitationState.Pending, InvitationState.Pending, InvitationState.Pending], opened.Slots.Select(slot => slot.Invitation));
        Assert.Equal(SlotState.Waiting, opened.Slots[1].State);

        RoundStatus after = WideRound.Done(await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(0, opened.Issued), "one", new OutboxMail(round.Archive), default));
        Assert.Equal(["Sent", "Sent", "Sent"], after.Slots.Skip(1).Select(slot => slot.Invitation.ToString()));

        // Two of three are enough, and the third is not waited for.
        foreach (int number in (int[])[1, 2]) after = WideRound.Done(await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(number, opened.Issued), $"sign-{number}", new OutboxMail(round.Archive), default));
        Assert.True(after.CanComplete);
    }

    [Fact]
    public async Task Letters_that_a_program_which_died_has_not_handed_over_are_handed_over_by_the_next_and_none_twice()
    {
        using WideRound round = await WideRound.IssueAsync(Signatories, store, keys.Path);
        await round.OpenAsync();
        string invitations = Assert.Single(store.Names, name => name.StartsWith("outbox/", StringComparison.Ordinal));
        byte[] before = store[invitations]!;
        store[invitations] = null;

        WideRound.Done(await RemindPeople.DueAsync(round.Archive, new OutboxMail(round.Archive), default));
        WideRound.Done(await RemindPeople.DueAsync(round.Archive, new OutboxMail(round.Archive), default));
        Assert.Equal(invitations, Assert.Single(store.Names, name => name.StartsWith("outbox/", StringComparison.Ordinal)));
        Assert.Equal(Signatories, System.Text.Encoding.UTF8.GetString(before).Split("\"invitation\"").Length - 1);
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_signs_once_and_gets_the_same_answer()
    {
        using WideRound round = await WideRound.IssueAsync(Signatories, store, keys.Path);
        RoundStatus opened = await round.OpenAsync();
        RoundStatus first = WideRound.Done(await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(0, opened.Issued), "press", new NoMail(), default));
        RoundStatus second = WideRound.Done(await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(0, opened.Issued), "press", new NoMail(), default));
        Assert.Equal(first.Slots[0].SignedAt, second.Slots[0].SignedAt);
        Assert.Equal(1, second.SignedCount);
    }

    [Fact]
    public async Task Nobody_signs_who_does_not_say_that_they_may_or_another_file()
    {
        using WideRound round = await WideRound.IssueAsync(Signatories, store, keys.Path);
        RoundStatus opened = await round.OpenAsync();
        Outcome<RoundStatus> unsaid = await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(0, opened.Issued) with { SaysAuthorised = false }, "unsaid", new NoMail(), default);
        Assert.Equal(SigningCodes.Unsaid, Assert.Single(unsaid.Findings).Code);
        Outcome<RoundStatus> other = await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(0, new string('0', 128)), "other", new NoMail(), default);
        Assert.Equal(SigningCodes.OtherVersion, Assert.Single(other.Findings).Code);
        Assert.Equal(0, WideRound.Done(await ShowRound.OneAsync(round.Archive, WideRound.Name, default)).SignedCount);
    }

    [Fact]
    public async Task Who_is_entered_by_a_round_is_held_with_the_name_of_their_organisation()
    {
        using WideRound round = await WideRound.IssueAsync(Signatories, store, keys.Path);
        RoundStatus opened = await round.OpenAsync();
        string[] held = await Task.WhenAll(opened.Slots.Select(async slot => WideRound.Done(await KeepPeople.HeldAsync(round.Archive, slot.Person!, default)).Contact.Organisation!));
        Assert.Equal(Enumerable.Range(1, Signatories).Select(number => $"Organisation number {number}"), held);
    }

    [Fact]
    public async Task What_a_signatory_says_from_where_in_the_network_is_with_the_contact_data_alone()
    {
        using WideRound round = await WideRound.IssueAsync(Signatories, store, keys.Path);
        RoundStatus opened = await round.OpenAsync();
        WideRound.Done(await SignOnWeb.RunAsync(round.Archive, WideRound.Name, WideRound.Signature(0, opened.Issued) with { NetworkAddress = "192.0.2.77" }, "one", new NoMail(), default));
        Assert.DoesNotContain(store.Names, name => System.Text.Encoding.UTF8.GetString(store[name]!).Contains("192.0.2.77", StringComparison.Ordinal));
        Assert.Contains("192.0.2.77", string.Join(' ', WideRound.Done(await KeepPeople.HeldAsync(round.Archive, opened.Slots[0].Person!, default)).Contact.Networks.Select(use => use.Address)));
    }

    [Fact]
    public async Task The_same_order_again_goes_on_and_another_for_the_same_version_is_refused()
    {
        using WideRound round = await WideRound.IssueAsync(Signatories, store, keys.Path);
        RoundStatus first = await round.OpenAsync(), again = await round.OpenAsync();
        Assert.Equal(first.Round, again.Round);
        Assert.Single(store.Names, name => name == RoundNames.EventOf(RoundId.Of(first.Round), 1).Value);
        Assert.Equal(2, WideRound.Done(await SigningRecords.ReadAsync(round.Archive, first.Round, default)).Events.Count);
    }
}
