using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Adoptions;

/// <summary>Where the versions of one document stand: a fold of what was recorded, never a state of its own.</summary>
/// <param name="document">The document as the record has it today.</param>
/// <param name="first">Where its versions start: as the record states it, before anything was adopted.</param>
/// <param name="adoptions">What was adopted and refused, in the order in which it was recorded.</param>
internal sealed class Standing(Document document, VersionStart first, IEnumerable<Adoption> adoptions)
{
    private readonly Adoption[] all = [.. adoptions.Where(a => a.Document == document.Id)];

    /// <summary>The last that was recorded of each decision up to an instant.</summary>
    internal IReadOnlyList<Adoption> Known(Moment at) => [.. all.Where(a => a.RecordedAt.At <= at.At).GroupBy(a => a.Decision).Select(g => g.Last())];

    /// <summary>What was last recorded of a decision.</summary>
    internal Adoption? LastOf(string decision) => all.LastOrDefault(a => a.Decision == decision);

    /// <summary>The version that is in force on a day, as known at an instant.</summary>
    internal VersionInForce On(DateOnly day, Moment knownAt)
    {
        IReadOnlyList<Adoption> known = Known(knownAt);
        Adoption? by = known.Where(a => a.Outcome == AdoptionOutcome.Adopted && a.EffectiveOn <= day).OrderBy(a => a.EffectiveOn).ThenBy(a => a.To, VersionNumber.Order).LastOrDefault();
        Adoption[] waiting = [.. known.Where(a => a.Outcome == AdoptionOutcome.Waiting || (a.Outcome == AdoptionOutcome.Adopted && a.EffectiveOn > day)).Where(a => a.DecidedOn <= day)];
        if (by is not null)
            return new VersionInForce(document.Id, document.Title, by.To, by.EffectiveOn, by, $"“{by.Title}” was decided on {Dates.Words(by.DecidedOn)} ({by.Decision}). {by.Headline}", waiting);
        if (first.Status != DocumentStatus.Agreed)
            return new VersionInForce(document.Id, document.Title, null, null, null, first.Status == DocumentStatus.Draft ? $"Version {first.Version} is a draft." : $"Version {first.Version} is issued for signature.", waiting);
        return first.On > day
            ? new VersionInForce(document.Id, document.Title, null, null, null, $"The record begins with version {first.Version}, which was agreed on {Dates.Words(first.On)}; it does not say what was in force before.", waiting)
            : new VersionInForce(document.Id, document.Title, first.Version, first.On, null, "The record states it as agreed; no decision on it is recorded here.", waiting);
    }

    /// <summary>The versions that are made, in force or waiting, with what was last recorded of each.</summary>
    internal IReadOnlyList<Adoption> Made => [.. all.GroupBy(a => a.Decision).Select(g => g.Last()).Where(a => a.Outcome != AdoptionOutcome.Refused)];
}
