using System.ComponentModel;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Signing.Plans;

/// <summary>
/// How somebody wants a round of signatures to go, as a file says it. What it leaves out is usual: all who sign according to the record,
/// all at the same time and all required, in every way, in force with the last signature, 90 days to sign, reminded after 3, 7 and 14 days.
/// </summary>
public sealed record RoundPlan
{
    /// <summary>Whether it is a deed.</summary>
    [Description("Whether the document is a deed: then nobody signs on the web.")]
    public bool Deed { get; init; }

    /// <summary>When it takes effect.</summary>
    [Description("When the document takes effect; with the last signature if left out.")]
    public PlannedEffect? Effect { get; init; }

    /// <summary>Whether the others go on when one declines.</summary>
    [Description("Whether the round goes on when one who is required declines; it stops if left out.")]
    public bool GoesOnWithoutDecliners { get; init; }

    /// <summary>The reminders.</summary>
    [Description("After how many days those who have not answered are reminded; 3, 7 and 14 if left out.")]
    public IReadOnlyList<int>? RemindAfterDays { get; init; }

    /// <summary>The last day.</summary>
    [Description("The last day on which anybody can sign, such as 2026-12-31; 90 days after the opening if left out.")]
    public DateOnly? LastDay { get; init; }

    /// <summary>Who manages the round.</summary>
    [Description("Who is written to when somebody declines, or asks that another person sign; nobody if left out.")]
    public PlannedPerson? Manager { get; init; }

    /// <summary>The order groups.</summary>
    [Description("The order groups: the second signs when the first is met, and so on. One group if left out.")]
    public IReadOnlyList<PlannedGroup> Groups { get; init; } = [];

    /// <summary>The places.</summary>
    [Description("Who signs. Organisations that the document's record names and this list leaves out sign in the usual way.")]
    public IReadOnlyList<PlannedSlot> Signatories { get; init; } = [];

    /// <summary>What organisations' own rules ask.</summary>
    [Description("What the organisations' own rules ask of a signature: two officers, a seal, a witness.")]
    public IReadOnlyList<PlannedFormality> Formalities { get; init; } = [];

    /// <summary>Reads a file, strictly.</summary>
    /// <param name="file">What to call it in findings.</param>
    /// <param name="content">Its bytes: YAML, or JSON.</param>
    public static Outcome<RoundPlan> Read(string file, ReadOnlyMemory<byte> content)
    {
        RecordReading reading = new();
        RoundPlan? plan = StrictFile.Read<RoundPlan>(file, content, reading);
        return plan is null || reading.Findings.Any(f => f.Severity == Severity.Error) ? Outcome.Refused<RoundPlan>(reading.Findings) : Outcome.Done(plan, reading.Findings);
    }
}
