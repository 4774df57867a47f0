using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Signing.Plans;

namespace DocPipeline.Pipeline.Voting;

/// <summary>A decision that somebody wants to put to the members in writing.</summary>
/// <param name="Decision">The decision's file in the record.</param>
/// <param name="LastDay">The last day for answers.</param>
/// <param name="Voters">Who votes for which seat: by name and e-mail address, or by the id of the contact data.</param>
/// <param name="By">Who starts it: an office, an account.</param>
/// <param name="Language">The language of the letters.</param>
public sealed record VoteOrder(string Decision, DateOnly LastDay, IReadOnlyDictionary<string, PlannedPerson> Voters, string By, Language Language = Language.En);
