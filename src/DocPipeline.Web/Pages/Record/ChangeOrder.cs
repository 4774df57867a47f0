using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Web.Pages.Record;

/// <summary>A change of a record that a form asks for.</summary>
/// <param name="Edit">The edit, of any state of the record.</param>
/// <param name="Words">What it changes of a state of the record, in sentences.</param>
/// <param name="Cancel">Where whoever does not want it goes.</param>
/// <param name="Done">Where it leads when it is kept.</param>
internal sealed record ChangeOrder(Func<RecordFiles, Outcome<EditedRecord>> Edit, Func<RecordFiles, IReadOnlyList<string>> Words, string Cancel, string Done)
{
    /// <summary>What stands in the way of showing it: errors beside the fields.</summary>
    internal Func<EditedRecord, IReadOnlyList<(string Field, string Message)>> Wrong { get; init; } = _ => [];

    /// <summary>
    /// Which fields are sent again with the confirmation. What was left as it was is not: on top of somebody else's change it would be one, too.
    /// </summary>
    internal Func<string, bool> IsSentAgain { get; init; } = _ => true;

    /// <summary>What is sent again beside what was filled in.</summary>
    internal IReadOnlyList<(string Name, string Value)> More { get; init; } = [];
}
