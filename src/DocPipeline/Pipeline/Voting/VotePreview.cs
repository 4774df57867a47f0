using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Pipeline.Voting;

/// <summary>What putting a decision to the members in writing comes to.</summary>
/// <param name="Decision">The decision as it would be, with what comes of it as long as nobody has voted.</param>
/// <param name="Rule">The body's rule for decisions in writing.</param>
/// <param name="SentOn">The day on which it goes out.</param>
/// <param name="LastDay">The last day for answers.</param>
/// <param name="Seats">Who may vote.</param>
/// <param name="Files">The record as it would be.</param>
/// <param name="Difference">What would change in it.</param>
public sealed record VotePreview(JudgedDecision Decision, WrittenProcedure Rule, DateOnly SentOn, DateOnly LastDay, IReadOnlyList<VotingSeat> Seats, RecordFiles Files, LineDifference Difference);

/// <summary>A seat that may vote.</summary>
/// <param name="Seat">Its id.</param>
/// <param name="Title">How the membership list prints it.</param>
/// <param name="Holder">The name of whoever holds it by the record; nothing where it does not say.</param>
/// <param name="Organisation">The name of the organisation whose office or nominee it is.</param>
public sealed record VotingSeat(string Seat, string Title, string? Holder, string? Organisation);
