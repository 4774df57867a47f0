using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Decisions;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Amendments;

/// <summary>A decision, with what came of it by the body's own rules.</summary>
/// <param name="Id">Its id: the name of its file.</param>
/// <param name="Title">What is decided on.</param>
/// <param name="Body">The body, by id.</param>
/// <param name="BodyName">The body, by name.</param>
/// <param name="Type">What kind of decision it is.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Verdict">What came of it: carried, not-carried, pending and so on.</param>
/// <param name="Headline">The verdict with its sum, in a sentence or two.</param>
/// <param name="TakesEffectOn">From which day it holds; absent where it does not, or not yet.</param>
/// <param name="Rule">The rule in words, and where it stands.</param>
/// <param name="Checks">The steps, in the order of judgement.</param>
/// <param name="WouldChange">What would change the verdict.</param>
/// <param name="Readings">Where the rules leave something open that the verdict turns on: what each reading gives.</param>
/// <param name="Amendment">What it changes in a document; absent where it changes none.</param>
internal sealed record DecisionAnswer(
    string Id, string Title, string Body, string BodyName, string Type, DateOnly? On, string Verdict, string Headline, DateOnly? TakesEffectOn, string Rule, IReadOnlyList<CheckedStep> Checks, IReadOnlyList<string> WouldChange, IReadOnlyList<ReadingAnswer> Readings, AmendmentAnswer? Amendment)
{
    internal static DecisionAnswer Of(JudgedDecision judged) => new(
        DecisionIds.Of(judged.Path), judged.Decision.Title, judged.Decision.Body.Value, judged.BodyName, judged.Decision.Type.Value, OnOf(judged.Decision), Answers.Word(judged.Verdict.Kind), judged.Verdict.Headline, judged.Verdict.TakesEffectOn, judged.Verdict.Rule,
        [.. judged.Verdict.Checks.Select(check => new CheckedStep(check.Code.Value, check.Step, Answers.Word(check.Result), check.Reason))], judged.Verdict.WouldChange, [.. judged.Verdict.Readings.Select(reading => new ReadingAnswer(reading.Words, Answers.Word(reading.Kind), reading.Reason))],
        judged.Amendment is { } amendment ? AmendmentAnswer.Of(amendment) : null);

    private static DateOnly? OnOf(Decision decision) => decision.Meeting?.On ?? decision.InWriting?.Deadline ?? decision.Direction?.On;
}

/// <summary>A step of a judgement.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Step">What was looked at.</param>
/// <param name="Result">What it came to: met, not-met, unverified, note.</param>
/// <param name="Reason">The reason with the numbers.</param>
internal sealed record CheckedStep(string Code, string Step, string Result, string Reason);

/// <summary>A reading of what the rules leave open.</summary>
/// <param name="Words">The reading.</param>
/// <param name="Verdict">What it gives.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReadingAnswer(string Words, string Verdict, string Reason);

/// <summary>What a decision changes in a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="From">The version that is changed.</param>
/// <param name="To">The version that it becomes.</param>
/// <param name="Changes">Every clause that changes.</param>
/// <param name="Terms">The fingerprint of the terms.</param>
internal sealed record AmendmentAnswer(string Document, string From, string To, IReadOnlyList<AmendedClauseAnswer> Changes, string Terms)
{
    internal static AmendmentAnswer Of(Amendment amendment) => new(
        amendment.Document.Value, amendment.From.Value, amendment.To.Value, [.. amendment.Changes.Select(change => new AmendedClauseAnswer(Answers.Word(change.Kind), change.Where, change.Before, change.After, change.Sentence))], amendment.Digest.Hex);
}

/// <summary>A clause that changes.</summary>
/// <param name="Kind">What becomes of it: replaced, inserted, deleted.</param>
/// <param name="Where">The place.</param>
/// <param name="Before">The words before; absent where it is new.</param>
/// <param name="After">The words after; absent where it is gone.</param>
/// <param name="Sentence">What becomes of it, as a sentence.</param>
internal sealed record AmendedClauseAnswer(string Kind, string Where, string? Before, string? After, string Sentence);
