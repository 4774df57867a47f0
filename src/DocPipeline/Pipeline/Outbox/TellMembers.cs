using System.Globalization;
using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Events;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Messages;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>The story of a notice by mail: every member is told that an amendment is proposed.</summary>
public static class TellMembers
{
    private const int Longest = 64;

    /// <summary>Puts the notice into the outbox, a letter for each member. Said again for the same people, it is there once.</summary>
    /// <param name="archive">The archive, whose contact data has the addresses.</param>
    /// <param name="files">The record.</param>
    /// <param name="decision">The decision's file in it.</param>
    /// <param name="members">The members, by their ids in the contact data.</param>
    /// <param name="page">Where the terms can be read in full; nothing where they are sent otherwise.</param>
    /// <param name="viewsBy">By when members may write what they think.</param>
    /// <param name="language">In which language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<MembersTold>> RunAsync(
        OpenedArchive archive, RecordFiles files, string decision, IReadOnlyList<string> members, Uri? page, DateOnly? viewsBy, Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(members);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<MembersTold>(record.Findings);
        Outcome<IReadOnlyList<Adoption>> adoptions = AdoptionFile.ReadAll(files);
        if (adoptions.IsRefused) return Outcome.Refused<MembersTold>(adoptions.Findings);
        List<Finding> happened = [];
        IReadOnlyList<RecordedEvent> events = EventFiles.ReadAll(files, record.Value, happened);
        if (happened.Exists(finding => finding.Severity == Severity.Error)) return Outcome.Refused<MembersTold>(happened);
        Outcome<JudgedAmendment> judged = JudgeDecisions.One(files, record.Value, decision, adoptions.Value, events);
        if (judged.IsRefused) return Outcome.Refused<MembersTold>(judged.Findings);
        Decision proposed = judged.Value.Judged.Decision;
        if (proposed.Document is not { } id || record.Value.Documents.FirstOrDefault(document => document.Id == id) is not { } amended || proposed.Meeting is not { } meeting)
            return Refused(decision, "The decision amends no document, or no meeting decides it: there is no notice of it to give by mail.", "Write ‘document’, ‘version’ and ‘meeting’ in the decision.");
        if (members.Count == 0) return Refused(decision, "Nobody is named to whom the notice goes.", "Give a file with the ids of the members, as docpipeline archive person list prints them.");
        if (members.FirstOrDefault(member => !PersonId.TryRead(member, out _)) is { } unread) return Refused(decision, $"‘{unread}’ is no id of a person.", "Write ids as docpipeline archive person list prints them, one a line.");

        SortedDictionary<string, string> facts = new(StringComparer.Ordinal)
        {
            ["partnership"] = record.Value.Partnership.Name,
            ["document"] = amended.Title,
            ["version"] = (proposed.Version ?? amended.StartsAt.Version).Value,
            ["amendment"] = proposed.Title,
            ["body"] = judged.Value.Judged.BodyName,
            ["meeting-on"] = Day(meeting.On),
        };
        if (page is not null) facts["page"] = page.AbsoluteUri;
        if (viewsBy is { } by) facts["views-by"] = Day(by);
        string about = AboutOf(record.Value.Partnership.Id.ToString(), decision);
        BatchOrder order = new()
        {
            About = about,
            Request = "notice-of-amendment",
            Facts = facts,
            Messages = [.. members.Distinct(StringComparer.Ordinal).Select(member => new MessageOrder { Kind = MessageKind.NoticeOfAmendment, Person = member, Language = language, DueAt = DateTimeOffset.UnixEpoch })],
        };
        Outcome<AddedBatch> added = await OutboxOf.In(archive).AddAsync(order, sendsNow: false, cancellationToken).ConfigureAwait(false);
        return added.IsRefused ? Outcome.Refused<MembersTold>(added.Findings) : Outcome.Done(new MembersTold(about, order.Messages.Count, !added.Value.IsNew));
    }

    // Small letters, digits, points and hyphens, as the outbox names what its letters are about.
    /// <summary>The name under which the letters about an amendment are in the outbox.</summary>
    /// <param name="partnership">The partnership's id.</param>
    /// <param name="decision">The decision's file.</param>
    internal static string AboutOf(string partnership, string decision) => Name($"{partnership}-{Path.GetFileNameWithoutExtension(decision)}");

    private static string Name(string text)
    {
        string plain = string.Join('-', new string([.. text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= Longest ? plain : plain[..Longest].TrimEnd('-');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Outcome<MembersTold> Refused(string place, string message, string mend) =>
        Outcome.Refused<MembersTold>([new Finding(OutboxFinding.Malformed, Severity.Error, message) { Place = new Place(place), Suggestion = mend }]);
}
