using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Voting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>What putting a decision to the members in writing does, and the button that does it.</summary>
[ForRoles(Role.Manager, What = "vote started", Reads = "contact data")]
public sealed class StartModel : VotePage
{
    private IReadOnlyList<ShownPerson> people = [];

    /// <summary>What would happen; nothing where it cannot.</summary>
    public VotePreview? Preview { get; private set; }

    /// <summary>What stands in the way.</summary>
    public IReadOnlyList<Finding> InTheWay { get; private set; } = [];

    /// <summary>The record that whoever starts it has looked at.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>The last day, as it was typed.</summary>
    [FromForm(Name = "lastDay")]
    public string? LastDay { get; set; }

    /// <summary>The first day that the rules allow as the last one.</summary>
    public DateOnly FirstDay => Today.AddDays(Preview?.Rule.Days ?? 0);

    /// <summary>What stands in a field of a seat: what was typed, otherwise what the contact data hold of its holder.</summary>
    public string? ValueOf(string field, VotingSeat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        if (HttpMethods.IsPost(Request.Method)) return Request.Form[$"{field}-{seat.Seat}"].ToString();
        ShownPerson? held = people.FirstOrDefault(person => person.Name == seat.Holder) ?? people.FirstOrDefault(person => person.Office == seat.Title && person.Organisation == seat.Organisation && person.About.Contains(Partnership));
        return field == "name" ? held?.Name ?? seat.Holder : held?.Emails is [var first, ..] ? first : null;
    }

    /// <summary>Shows what would happen.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } not) return not;
        LastDay = DateText.Write(FirstDay);
        return Page();
    }

    /// <summary>Starts the vote.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? seen, CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is { } not) return not;
        if (Preview is not { } preview) return Refused(InTheWay);
        if (seen != Seen || !RecordTag.TryRead(Seen, out RecordTag? tag)) return Wrong(("", "Somebody changed the record since you opened this page. Look at it as it is now, and start the vote then"));
        List<(string, string)> wrong = [];
        DateOnly? last = DateText.Read(LastDay ?? "");
        if (last is null) wrong.Add(("lastDay", "Enter the last day, such as 9 April 2027"));
        else if (last < FirstDay) wrong.Add(("lastDay", $"The last day must be {Said.On(FirstDay)} or later: members need {Said.Count(preview.Rule.Days, "day")} to answer"));
        Dictionary<string, PlannedPerson> voters = new(StringComparer.Ordinal);
        foreach (VotingSeat seat in preview.Seats)
        {
            string name = ValueOf("name", seat)!.Trim(), email = ValueOf("email", seat)!.Trim();
            if (name.Length == 0) wrong.Add(($"name-{seat.Seat}", $"Enter who votes as {seat.Title}"));
            if (!email.Contains('@', StringComparison.Ordinal)) wrong.Add(($"email-{seat.Seat}", $"Enter the e-mail address of whoever votes as {seat.Title}, like name@example.org"));
            voters[seat.Seat] = new PlannedPerson { Name = name, Email = email };
        }

        if (wrong.Count > 0) return Wrong([.. wrong]);
        Outcome<VoteStatus> started = await StartVote.RunAsync(Archive, Id, new VoteOrder(Path, last!.Value, voters, Caller.Name), tag, cancellationToken);
        if (started.IsRefused) return Refused(started.Findings);
        await SettleAsync(cancellationToken);
        Note("ok", "The vote is open", $"{Said.Count(started.Value.Seats.Count, "member gets", "members get")} a letter now, and can vote until {Said.On(started.Value.LastDay)}.");
        return OnTo(VoteAddress);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await VoteAsync(cancellationToken) is not { } record) return NoDecision();
        if (Vote is { CalledOff: null }) return OnTo(VoteAddress);
        Seen = record.Tag.ToString();
        Outcome<VotePreview> preview = PreviewVote.Of(record.Files, Path, Today);
        (Preview, InTheWay) = (preview.Value, preview.Findings);
        if (Caller.HasEverywhere(Role.Manager, Role.Admin)) people = (await KeepPeople.ListAsync(Archive, cancellationToken)).Value ?? [];
        return null;
    }
}
