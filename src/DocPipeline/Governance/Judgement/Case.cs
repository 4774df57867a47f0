using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships;

namespace DocPipeline.Governance.Judgement;

/// <summary>What is judged: a decision, the body that took it, and the rule under one reading.</summary>
/// <param name="Body">The body with its seats.</param>
/// <param name="Rule">The rule; nothing in it is open.</param>
/// <param name="Decision">What was put to the vote.</param>
internal sealed record Case(Body Body, Rule Rule, Decision Decision);
