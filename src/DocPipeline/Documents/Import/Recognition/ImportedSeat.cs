using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Documents.Import.Recognition;

/// <summary>A seat as a membership list has it.</summary>
/// <param name="Title">How the list prints it.</param>
/// <param name="Kind">What it may do.</param>
/// <param name="Role">Whether its holder chairs.</param>
/// <param name="Holder">Who holds it, where the list names a person.</param>
/// <param name="Nominator">The organisation, sector or body that nominates, where the list says so.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record ImportedSeat(string Title, SeatKind Kind, SeatRole? Role, string? Holder, string? Nominator, int Line);
