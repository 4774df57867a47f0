using DocPipeline.Findings;
using DocPipeline.Partnerships.Responsibilities;

namespace DocPipeline.Partnerships.Reading.Checks.Governing;

/// <summary>Rules of what may not be in one hand: who audits is another organisation than who manages the finances (S3:471).</summary>
internal static class SeparationChecks
{
    internal static IEnumerable<Finding> WhatIsKeptApartIsInDifferentHands(ReadRecord record)
    {
        foreach (Responsibility one in record.Record.Responsibilities)
        {
            foreach ((int index, ResponsibilityId id) in one.ApartFrom.Index())
            {
                if (record.Record.Responsibilities.FirstOrDefault(r => r.Id == id) is not { } other) continue;
                if (ReferenceEquals(one, other))
                {
                    yield return RecordCodes.NotApart.Error(
                        record.Places.Of(one, nameof(Responsibility.ApartFrom), index), $"‘{one.Id}’ is to be kept apart from itself.", "the id of another responsibility", "Write the other one, or take the entry out.");
                }
                else if (one.Organisation is { } holder && other.Organisation == holder)
                {
                    string name = record.Record.Organisations.FirstOrDefault(o => o.Id == holder)?.Name ?? holder.Value;
                    yield return RecordCodes.NotApart.Error(
                        record.Places.Of(one, nameof(Responsibility.Organisation)), $"‘{one.Title}’ and ‘{other.Title}’ are both with {name}, and are to be kept apart.",
                        $"an organisation other than ‘{holder}’", "Name the organisation that sees to it, or take ‘apartFrom’ out if no document asks for it.");
                }
            }
        }
    }
}
