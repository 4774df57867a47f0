using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Reading.Checks.Governing;

/// <summary>Rules of the rules: that each is stated once, does not contradict itself, and can be kept at all.</summary>
internal static class RuleChecks
{
    internal static IEnumerable<Finding> EachRuleIsStatedOnce(ReadRecord record)
    {
        foreach (BodyRules again in record.Record.Rules.GroupBy(r => r.Body).SelectMany(same => same.Skip(1)))
        {
            yield return RecordCodes.RuleTwice.Error(
                record.Places.Of(again, nameof(BodyRules.Body)), $"The rules of ‘{again.Body}’ stand above already.", "one entry a body", "Put its decisions into the entry above.");
        }

        foreach (BodyRules rules in record.Record.Rules)
        {
            foreach (DecisionRule again in rules.Decisions.GroupBy(d => d.Type).SelectMany(same => same.Skip(1)))
            {
                yield return RecordCodes.RuleTwice.Error(
                    record.Places.Of(again, nameof(DecisionRule.Type)), $"There is a rule for ‘{again.Type}’ above already.", "one rule a kind of decision", "Take one of the two out, or name another kind of decision.");
            }
        }
    }

    internal static IEnumerable<Finding> RulesAreTakenFromRules(ReadRecord record)
    {
        foreach (BodyRules rules in record.Record.Rules)
        {
            foreach (DecisionRule rule in rules.Decisions.Where(d => d.As is not null))
            {
                DecisionRule? other = rules.Decisions.FirstOrDefault(d => d.Type == rule.As);
                if (other is null || other.As is not null)
                {
                    string? near = Nearest.To(rule.As!.Value.Value, rules.Decisions.Where(d => d.As is null).Select(d => d.Type.Value));
                    yield return RecordCodes.RuleAs.Error(
                        record.Places.Of(rule, nameof(DecisionRule.As)),
                        other is null ? $"There is no rule for ‘{rule.As}’." : $"The rule for ‘{rule.As}’ is itself taken from another.",
                        "a kind of decision with a rule of its own", near is null ? "Add the rule, or state this one." : $"Write ‘{near}’.");
                }

                if (rule is { Preset: not null } or { Majority.Count: > 0 } or { Notice: not null } or { Tie: not null } or { Consensus: not null } or { Ratification: not null } or { Effect: not null } or { InWriting: not null } or { Grounds.Count: > 0 } or { Includes.Count: > 0 } or { Otherwise.Count: > 0 })
                {
                    yield return RecordCodes.RuleContradiction.Error(
                        record.Places.Of(rule, nameof(DecisionRule.As)), $"The rule for ‘{rule.Type}’ is taken from ‘{rule.As}’ and states parts of its own.", "either ‘as’ or a rule", "Take ‘as’ out, or the other keys.");
                }
            }
        }
    }

    internal static IEnumerable<Finding> RulesNameSeatsOfTheBody(ReadRecord record)
    {
        foreach ((BodyRules rules, Body body) in Known(record))
        {
            IEnumerable<(object Part, string Property, int Index, SeatId Seat)> named =
            [
                .. rules.Decisions.SelectMany(d => d.WithoutVote.Select((seat, i) => ((object)d, nameof(DecisionRule.WithoutVote), i, seat))),
                .. Concurrences(rules).SelectMany(c => c.Seats.Select((seat, i) => ((object)c, nameof(Concurrence.Seats), i, seat))),
            ];
            foreach ((object part, string property, int index, SeatId seat) in named.Where(n => IsOfAnotherBody(n.Seat)))
            {
                string? near = Nearest.To(seat.Value, body.Seats.Select(s => s.Id.Value));
                yield return RecordCodes.RuleSeat.Error(
                    record.Places.Of(part, property, index), $"The body ‘{body.Id}’ has no seat ‘{seat}’.", "a seat of the body whose rules these are", near is null ? "Write the id of one of its seats." : $"Write ‘{near}’.");
            }

            // A seat that no body has is an unknown id, which is said already.
            bool IsOfAnotherBody(SeatId seat) => !body.Seats.Any(s => s.Id == seat) && record.Record.Bodies.Any(b => b.Seats.Any(s => s.Id == seat));

            foreach (Concurrence concurrence in Concurrences(rules).Where(c => c.OfClass is { } of && !body.Seats.Any(s => s.Classes.Contains(of))))
            {
                string? near = Nearest.To(concurrence.OfClass!, body.Seats.SelectMany(s => s.Classes).Distinct());
                yield return RecordCodes.RuleSeat.Error(
                    record.Places.Of(concurrence, nameof(Concurrence.OfClass)), $"No seat of ‘{body.Id}’ has the class ‘{concurrence.OfClass}’.", "a class that a seat of the body has", near is null ? "Add it to the seats’ ‘classes’." : $"Write ‘{near}’.");
            }

            foreach ((object part, string property, int index, string among) in Majorities(rules).Where(m => m.Test.Among is { } of && !body.Seats.Any(s => s.Classes.Contains(of))).Select(m => (m.Part, m.Property, m.Index, m.Test.Among!)))
            {
                string? near = Nearest.To(among, body.Seats.SelectMany(s => s.Classes).Distinct());
                yield return RecordCodes.RuleSeat.Error(
                    record.Places.Of(part, property, index), $"No seat of ‘{body.Id}’ has the class ‘{among}’.", "a class that a seat of the body has", near is null ? "Add it to the seats’ ‘classes’." : $"Write ‘{near}’.");
            }
        }
    }

    internal static IEnumerable<Finding> RulesCanBeKept(ReadRecord record)
    {
        foreach ((BodyRules rules, Body body) in Known(record))
        {
            IReadOnlyList<SeatKind> voters = rules.Voters.Count > 0 ? rules.Voters : [SeatKind.Voting];
            int seats = body.Seats.Count(s => voters.Contains(s.Kind));
            int groups = body.Seats.Where(s => voters.Contains(s.Kind)).Select(s => s.Group ?? s.Id.Value).Distinct().Count();
            IEnumerable<(object Part, string Property, int Index, QuorumTest Test)> quorums =
                rules.Quorum.Select((q, i) => ((object)rules, nameof(BodyRules.Quorum), i, q))
                    .Concat(rules.Decisions.SelectMany(d => d.Quorum.Select((q, i) => ((object)d, nameof(DecisionRule.Quorum), i, q))));
            foreach ((object part, string property, int index, QuorumTest test) in quorums)
            {
                int most = test.Of == RuleBase.Groups ? groups : seats;
                if (test.Count is not { } count || count <= most) continue;
                yield return RecordCodes.RuleUnattainable.Error(
                    record.Places.Of(part, property, index),
                    string.Create(CultureInfo.InvariantCulture, $"The quorum of {test} can never be reached: ‘{body.Id}’ has {most} {(test.Of == RuleBase.Groups ? "groups" : "seats with a vote")}."),
                    string.Create(CultureInfo.InvariantCulture, $"at most {most}"), "Correct the quorum, or add the seats that are missing.");
            }

            foreach (Concurrence concurrence in Concurrences(rules))
            {
                int named = body.Seats.Count(s => concurrence.Seats.Contains(s.Id) || (concurrence.OfClass is { } of && s.Classes.Contains(of)));
                int meant = body.Seats.Count(s => voters.Contains(s.Kind) && (concurrence.Seats.Contains(s.Id) || (concurrence.OfClass is { } of && s.Classes.Contains(of))));
                if (concurrence is { Seats.Count: 0, OfClass: null })
                {
                    yield return RecordCodes.RuleEmpty.Error(
                        record.Places.Of(concurrence, nameof(Concurrence.Seats)), "This names no seats.", "‘seats’ or ‘ofClass’", "Add the seats, or take the entry out.");
                }
                else if (named > 0 && (concurrence.AtLeast ?? named) is var least && least > meant)
                {
                    yield return RecordCodes.RuleUnattainable.Error(
                        record.Places.Of(concurrence, concurrence.AtLeast is null ? nameof(Concurrence.Seats) : nameof(Concurrence.AtLeast)),
                        string.Create(CultureInfo.InvariantCulture, $"{least} {(least == 1 ? "is" : "are")} asked for, and {meant} of the seats {(meant == 1 ? "has" : "have")} a vote."), concurrence.AtLeast is null ? "seats that have a vote" : string.Create(CultureInfo.InvariantCulture, $"at most {meant}"), concurrence.AtLeast is null ? "Take the seats out that have no vote, or say how many are needed with ‘atLeast’." : "Correct the number, or add the seats that are missing.");
                }
            }

            bool needsGroups = rules.Decisions.Any(d => d.Preset == RulePreset.EveryGroup || d.Majority.Any(m => m.Of == RuleBase.Groups));
            if (needsGroups && body.Seats.All(s => s.Group is null))
            {
                yield return RecordCodes.RuleUnattainable.Error(
                    record.Places.Of(rules, nameof(BodyRules.Body)), $"A rule of ‘{body.Id}’ counts groups, but no seat belongs to one.", "the key ‘group’ on its seats", "Add ‘group’ to the seats of the body.");
            }
        }
    }

    internal static IEnumerable<Finding> PartsSaySomething(ReadRecord record)
    {
        foreach (DecisionRule rule in record.Record.Rules.SelectMany(r => r.Decisions))
        {
            if (rule is { ElseChair: true, ElseDeferred: true })
            {
                yield return RecordCodes.RuleContradiction.Error(
                    record.Places.Of(rule, nameof(DecisionRule.ElseDeferred)), "Where nothing else is reached the chair decides, and the matter is put off.", "one of ‘elseChair’ and ‘elseDeferred’", "Keep the one that the document states.");
            }

            if (rule is { Tie: not null } && !HasSimpleMajority(rule))
            {
                yield return RecordCodes.RuleContradiction.Error(
                    record.Places.Of(rule, nameof(DecisionRule.Tie)), "Votes that are equal are a matter of a simple majority only, and this rule has another.", "no ‘tie’", "Take ‘tie’ out, or correct the majority.");
            }

            if (rule.Notice is { Length: null, TermsSetOut: false, ProposalLength: null } notice)
                yield return Empty(record.Places.Of(rule, nameof(DecisionRule.Notice)), "The notice has neither a length nor terms to set out.", "‘length’, ‘termsSetOut: true’ or both");
            if (rule.Notice is { Length: { } length, UrgentLength: { } urgent } && urgent >= length)
            {
                yield return RecordCodes.RuleContradiction.Error(
                    record.Places.Of(rule.Notice, nameof(rule.Notice.UrgentLength)), "Urgent notice is not shorter than the usual one.", string.Create(CultureInfo.InvariantCulture, $"less than {length}"), "Correct one of the two.");
            }

            if (rule.Ratification is { Each.Count: 0, Body: null, Outside: null })
                yield return Empty(record.Places.Of(rule, nameof(DecisionRule.Ratification)), "The ratification does not say by whom.", "‘each’, ‘body’ or ‘outside’");
            int effects = rule.Effect is { } effect ? (effect.OnLastSignature ? 1 : 0) + (effect.OnSignature is null ? 0 : 1) + (effect.On is null ? 0 : 1) : 1;
            if (effects == 0) yield return Empty(record.Places.Of(rule, nameof(DecisionRule.Effect)), "The effect does not say when.", "‘onLastSignature: true’, ‘onSignature’ or ‘on’");
            if (effects > 1)
            {
                yield return RecordCodes.RuleContradiction.Error(
                    record.Places.Of(rule, nameof(DecisionRule.Effect)), "The effect says more than one time.", "one of ‘onLastSignature’, ‘onSignature’ and ‘on’", "Keep the one that the document states.");
            }
        }
    }

    // A rule that states no majority leaves open which it is.
    private static bool HasSimpleMajority(DecisionRule rule) =>
        rule is { Preset: null, Majority.Count: 0, Otherwise.Count: 0 }
        || (rule.Majority.Count == 0 && rule.Preset is RulePreset.SimpleMajority or RulePreset.ConsensusElseSimpleMajority)
        || rule.Majority.Contains(ThresholdTest.SimpleMajority) || rule.Otherwise.Contains(ThresholdTest.SimpleMajority);

    private static Finding Empty(Place place, string message, string expected) => RecordCodes.RuleEmpty.Error(place, message, expected, "Add what the document states, or take the key out.");

    private static IEnumerable<(object Part, string Property, int Index, ThresholdTest Test)> Majorities(BodyRules rules) =>
        from rule in rules.Decisions
        from entry in rule.Majority.Select((t, i) => ((object)rule, nameof(DecisionRule.Majority), i, t))
            .Concat(rule.Otherwise.Select((t, i) => ((object)rule, nameof(DecisionRule.Otherwise), i, t)))
            .Concat((rule.InWriting?.Majority ?? []).Select((t, i) => ((object)rule.InWriting!, nameof(WrittenProcedure.Majority), i, t)))
        select entry;

    private static IEnumerable<Concurrence> Concurrences(BodyRules rules) => rules.QuorumIncludes.Concat(rules.Decisions.SelectMany(d => d.Includes));

    private static IEnumerable<(BodyRules Rules, Body Body)> Known(ReadRecord record) =>
        from rules in record.Record.Rules
        let body = record.Record.Bodies.FirstOrDefault(b => b.Id == rules.Body)
        where body is { Seats.Count: > 0 }
        select (rules, body);
}
