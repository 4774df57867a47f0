using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of organisations and bodies.</summary>
internal static class PartnerChecks
{
    internal static IEnumerable<Finding> NamesAreUnique(ReadRecord record)
    {
        var named = new Dictionary<string, Organisation>(StringComparer.OrdinalIgnoreCase);
        foreach (Organisation organisation in record.Record.Organisations)
        {
            if (!named.TryAdd(organisation.Name.Trim(), organisation))
                yield return SameName(record.Places.Of(organisation, nameof(Organisation.Name)), organisation.Name, named[organisation.Name.Trim()]);
        }

        foreach (Organisation organisation in record.Record.Organisations)
        {
            foreach ((int index, string name) in organisation.OtherNames.Index())
            {
                if (named.TryGetValue(name.Trim(), out Organisation? other) && other.Id != organisation.Id)
                    yield return SameName(record.Places.Of(organisation, nameof(Organisation.OtherNames), index), name, other);
            }
        }
    }

    internal static IEnumerable<Finding> NoBodyReportsInCircle(ReadRecord record)
    {
        Dictionary<string, Body> bodies = record.Record.Bodies
            .DistinctBy(body => body.Id.Value, StringComparer.Ordinal).ToDictionary(body => body.Id.Value, StringComparer.Ordinal);
        var done = new HashSet<Body>(ReferenceEqualityComparer.Instance);
        foreach (Body start in bodies.Values)
        {
            // A walk in depth with its own stack: a long chain of bodies must not exhaust the thread's.
            var path = new Stack<(Body Body, int Next)>([(start, 0)]);
            var onPath = new HashSet<Body>(ReferenceEqualityComparer.Instance) { start };
            if (done.Contains(start)) continue;
            while (path.TryPop(out (Body Body, int Next) step))
            {
                if (step.Next == step.Body.ReportsTo.Count)
                {
                    done.Add(step.Body);
                    onPath.Remove(step.Body);
                    continue;
                }

                path.Push((step.Body, step.Next + 1));
                if (!bodies.TryGetValue(step.Body.ReportsTo[step.Next].Value, out Body? above)) continue;
                if (onPath.Contains(above))
                {
                    Body[] below = [.. path.Select(p => p.Body).TakeWhile(body => !ReferenceEquals(body, above)).Reverse()];
                    yield return Circle(record.Places.Of(step.Body, nameof(Body.ReportsTo), step.Next), below, above);
                }
                else if (!done.Contains(above) && onPath.Add(above))
                {
                    path.Push((above, 0));
                }
            }
        }
    }

    internal static IEnumerable<Finding> SeatsSayWhoFillsThem(ReadRecord record)
    {
        foreach (Seat seat in record.Record.Bodies.SelectMany(body => body.Seats))
        {
            Place place = record.Places.Of(seat, nameof(Seat.FilledBy));
            if (seat is { FilledBy: SeatSource.Organisation, Organisation: null })
            {
                yield return RecordCodes.SeatSource.Error(
                    place,
                    $"Seat ‘{seat.Id}’ is filled by an organisation, but does not say by which.",
                    "the key ‘organisation’ as well",
                    "Add ‘organisation’ with the id of the organisation that nominates.");
            }

            if (seat is { FilledBy: SeatSource.Body, NominatedBy: null })
            {
                yield return RecordCodes.SeatSource.Error(
                    place,
                    $"Seat ‘{seat.Id}’ is filled by a body, but does not say by which.",
                    "the key ‘nominatedBy’ as well",
                    "Add ‘nominatedBy’ with the id of the body that nominates.");
            }

            if (seat is { FilledBy: not SeatSource.Body, NominatedBy: { } body })
            {
                yield return RecordCodes.SeatSource.Error(
                    record.Places.Of(seat, nameof(Seat.NominatedBy)),
                    $"Seat ‘{seat.Id}’ is nominated by ‘{body}’, but ‘filledBy’ does not say body.",
                    "‘nominatedBy’ only with ‘filledBy: body’",
                    "Write ‘filledBy: body’, or take out ‘nominatedBy’.");
            }
        }
    }

    private static Finding SameName(Place place, string name, Organisation other) => RecordCodes.DuplicateName.Error(
        place,
        $"‘{ShapeFindings.Shown(name)}’ is the name of organisation ‘{other.Id}’ already.",
        "a name that only one organisation has",
        "If the two are one organisation, keep one entry and refer to it; if not, make the names different.");

    private static Finding Circle(Place place, Body[] below, Body above) => RecordCodes.ReportsInCircle.Error(
        place,
        below.Length == 0
            ? $"Body ‘{above.Id}’ reports to itself."
            : $"Body ‘{above.Id}’ reports to itself through {string.Join(", ", below.Take(5).Select(b => $"‘{b.Id}’"))}{(below.Length > 5 ? " …" : "")}.",
        "a body that does not, in the end, report to this one",
        "Take out the entry that is wrong.");
}
