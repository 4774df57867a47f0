using BenchmarkDotNet.Attributes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Benchmarks.Suites;

/// <summary>A verdict on a board of 60 seats, and what a decision of it will need before the meeting.</summary>
public class GovernanceSuite
{
    private readonly GovernanceWorkload workload = GovernanceWorkload.Create();

    /// <summary>Both readings of a notice whose days the rules leave open, every step and every reason.</summary>
    [Benchmark]
    public object Verdict() => Judge.Decide(workload.Record, workload.Decision);

    /// <summary>The quorum, the last days for the notice and the votes needed for each number of members who may come.</summary>
    [Benchmark]
    public object WhatIfOfARecord() => WhatIf.Of(workload.Record, workload.Board, workload.Decision.Type, GovernanceWorkload.Day);

    /// <summary>The same from the record's files: read, checked and answered.</summary>
    [Benchmark]
    public object WhatIfOfFiles() => JudgeDecisions.Ahead(workload.Files, new BodyId("board"), new DecisionType("dissolution"), GovernanceWorkload.Day);
}
