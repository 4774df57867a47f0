using System.Globalization;
using System.Text.Json;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Cli.Rounds;

/// <summary>Prints a round for people.</summary>
internal static class RoundPrint
{
    private const int WidestName = 44;

    /// <summary>The whole round: where it stands, every place, what it waits for.</summary>
    internal static void Write(RoundStatus round)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine($"{round.Title}, version {round.Version}");
        Console.Out.WriteLine($"round {round.Round}, {round.Document} {round.Entry}, SHA-512 {round.Issued[..16]}…");
        Console.Out.WriteLine(Line(round));
        Console.Out.WriteLine();
        int widest = Math.Min(WidestName, round.Slots.Max(slot => Named(slot).Length));
        int group = 0;
        bool hasGroups = round.Slots.Any(slot => slot.Group != round.Slots[0].Group);
        foreach (SlotStatus slot in hasGroups ? round.Slots.OrderBy(slot => slot.Group) : round.Slots.AsEnumerable())
        {
            if (hasGroups && slot.Group != group) Console.Out.WriteLine($"group {(group = slot.Group).ToString(CultureInfo.InvariantCulture)}");
            Console.Out.WriteLine($"  {Named(slot).PadRight(widest)}  {Words(slot)}");
        }

        if (round.Missing.Count > 0 && round.ClosedAt is null)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"It waits for {(round.Missing.Count == 1 ? "one thing" : $"{round.Missing.Count} things")}:");
            foreach (string missing in round.Missing) Console.Out.WriteLine($"  {missing}");
        }
        else if (round.CanComplete)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"Nothing is missing. docpipeline round complete {round.Round} makes the conformed copy and closes the round.");
        }

        if (round.Warnings.Count > 0) Console.Out.WriteLine();
        foreach (var warning in round.Warnings) Console.Out.WriteLine(warning.ToString());
    }

    /// <summary>One line for a list of rounds.</summary>
    internal static string Line(RoundStatus round)
    {
        string count = $"{round.SignedCount} of {round.Slots.Count} signed";
        return round.State switch
        {
            RoundState.Completed => $"completed on {Day(round.ClosedAt)}: {count}; in force from {round.EffectiveOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
            RoundState.Voided => $"void since {Day(round.ClosedAt)}: {round.Reason}",
            RoundState.Superseded => $"over since {Day(round.ClosedAt)}: {round.Reason}",
            RoundState.Declined => $"stopped, for {string.Join(" and ", round.Slots.Where(slot => slot.State == SlotState.Declined).Select(slot => slot.Name))} declined: {count}",
            RoundState.Expired => $"the time of {string.Join(" and ", round.Slots.Where(slot => slot.State == SlotState.Expired).Select(slot => slot.Name))} is over: {count}",
            _ => $"open since {Day(round.IssuedAt)}: {count}; takes effect {round.Effect}",
        };
    }

    /// <summary>A state as programs read it.</summary>
    internal static string Word(string state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state);

    /// <summary>A way of signing in words.</summary>
    internal static string Way(SigningWay way) => way switch
    {
        SigningWay.Web => "on the web",
        SigningWay.WordCertificate => "with a certificate in Word",
        SigningWay.PdfCertificate => "with a certificate in the PDF",
        SigningWay.Ink => "in ink",
        _ => "by re-affirming the version before",
    };

    private static string Named(SlotStatus slot) => slot.Slot.Contains('/', StringComparison.Ordinal) ? $"{slot.Name} ({slot.Slot.Split('/')[1]})" : slot.Name;

    private static string Words(SlotStatus slot)
    {
        string optional = slot.IsRequired ? "" : "  (not required)";
        string words = slot.State switch
        {
            SlotState.Verified => $"signed {Day(slot.SignedAt)} {Way(slot.Way!.Value)}: {slot.SignedBy}{(slot.AcceptedBy is { } officer ? $"; accepted by {officer}" : "")}",
            SlotState.AwaitingAcceptance => $"came back {Day(slot.SignedAt)} {Way(slot.Way!.Value)}: {slot.SignedBy}; to be accepted or rejected ({slot.Check})",
            SlotState.Rejected => $"what came back was not taken: {slot.Reason}",
            SlotState.Declined => $"declined: {slot.Reason}",
            SlotState.Withdrawn => $"took the signature back: {slot.Reason}",
            SlotState.Expired => $"did not sign before the end of {slot.ExpiresAt?.AddMinutes(-1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
            SlotState.Waiting => "waits for those before",
            _ => slot.Invitation switch
            {
                InvitationState.Viewed => $"has opened the document, {Day(slot.ViewedAt)}{Reminded(slot)}",
                InvitationState.Bounced => "the invitation did not arrive: correct the address and invite again",
                InvitationState.Sent => $"invited {Day(slot.InvitedAt)}{Reminded(slot)}",
                _ => slot.Person is null ? "nobody is named yet: docpipeline round invite" : "not invited yet",
            },
        };
        string delegated = slot.AskedToDelegateTo is { } to ? $"; asks that {to} sign: docpipeline round delegate --approve" : slot.Principal is { } principal ? $"; delegated by {principal}" : "";
        return words + delegated + optional;
    }

    private static string Reminded(SlotStatus slot) => slot.Reminders switch { 0 => "", 1 => ", reminded once", _ => $", reminded {slot.Reminders} times" };

    private static string Day(DateTimeOffset? at) => at is { } instant ? new DocPipeline.Partnerships.Values.Moment(instant).On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "";
}
