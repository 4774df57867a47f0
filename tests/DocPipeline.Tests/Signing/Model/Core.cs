using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>The program's way to work a round out, with a place to plant a mistake in each of its three parts.</summary>
internal sealed record Core
{
    /// <summary>The program as it is.</summary>
    internal static readonly Core AsItIs = new() { After = (round, each, at) => round.After(each, at) };

    /// <summary>What speaks against an event.</summary>
    internal Func<SigningRound, SigningEvent, DateTimeOffset, IReadOnlyList<Finding>> Judge { get; init; } = (round, each, now) => round.Judge(each, now);

    /// <summary>The round after an event, allowed or not.</summary>
    internal Func<SigningRound, SigningEvent, DateTimeOffset, SigningRound> After { get; init; } = (_, _, _) => throw new InvalidOperationException("Nobody says how the round goes on.");

    /// <summary>What it says of itself.</summary>
    internal Func<SigningRound, DateTimeOffset, string> Look { get; init; } = Model.Look.At;

    /// <summary>A program with another judgement, another step or another view.</summary>
    internal static Core With(
        Func<SigningRound, SigningEvent, DateTimeOffset, IReadOnlyList<Finding>>? judge = null,
        Func<SigningRound, SigningEvent, DateTimeOffset, SigningRound>? step = null,
        Func<SigningRound, DateTimeOffset, string>? look = null)
    {
        judge ??= AsItIs.Judge;
        step ??= RoundStep.After;
        return new Core
        {
            Judge = judge,
            After = (round, each, at) => (judge(round, each, at).Count > 0 ? round : step(round, each, at)) with { Count = round.Count + 1 },
            Look = look ?? AsItIs.Look,
        };
    }
}
