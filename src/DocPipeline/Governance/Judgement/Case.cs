using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement;

/// <summary>What is judged: a decision, the body that took it, and the rule under one reading.</summary>
/// <param name="Record">The record, for the names that a verdict speaks of.</param>
/// <param name="Body">The body with its seats.</param>
/// <param name="Rule">The rule; nothing in it is open.</param>
/// <param name="Decision">What was put to the vote.</param>
internal sealed record Case(PartnershipRecord Record, Body Body, Rule Rule, Decision Decision)
{
    /// <summary>A person by name; by id where the record has no such person.</summary>
    internal string NameOf(PersonId id) => Record.People.FirstOrDefault(p => p.Id == id)?.Name ?? id.Value;

    /// <summary>An organisation by name.</summary>
    internal string NameOf(OrganisationId id) => Record.Organisations.FirstOrDefault(o => o.Id == id)?.Name ?? id.Value;

    /// <summary>An organisation or a body by name; somebody outside is named as written.</summary>
    internal string NameOf(string idOrName) => Record.Organisations.FirstOrDefault(o => o.Id.Value == idOrName)?.Name ?? Record.Bodies.FirstOrDefault(b => b.Id.Value == idOrName)?.Name ?? idOrName;
}
