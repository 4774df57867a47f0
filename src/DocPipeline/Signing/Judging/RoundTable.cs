using static DocPipeline.Signing.Judging.Possible;

namespace DocPipeline.Signing.Judging;

/// <summary>What can happen to a round and to a place in it: for every state and every event, whether, or why not.</summary>
/// <remarks>Source: design/signing.md, “States”. What depends on more than the state is in <see cref="EventGuards"/>.</remarks>
internal static class RoundTable
{
    // The round's own state.                    not open   open    stopped    closed
    private static readonly Dictionary<string, Possible[]> rounds = new(StringComparer.Ordinal)
    {
        ["issued"] =                            [Yes,       IsOpen, IsOpen,    IsClosed],
        ["invited"] =                           [IsNotOpen, Yes,    Yes,       IsClosed],
        ["reminded"] =                          [IsNotOpen, Yes,    IsStopped, IsClosed],
        ["bounced"] =                           [IsNotOpen, Yes,    Yes,       IsClosed],
        ["viewed"] =                            [IsNotOpen, Yes,    Yes,       IsClosed],
        ["signed"] =                            [IsNotOpen, Yes,    IsStopped, IsClosed],
        ["accepted"] =                          [IsNotOpen, Yes,    Yes,       IsClosed],
        ["rejected"] =                          [IsNotOpen, Yes,    Yes,       IsClosed],
        ["declined"] =                          [IsNotOpen, Yes,    Yes,       IsClosed],
        ["delegation-asked"] =                  [IsNotOpen, Yes,    IsStopped, IsClosed],
        ["delegation-approved"] =               [IsNotOpen, Yes,    Yes,       IsClosed],
        ["delegation-refused"] =                [IsNotOpen, Yes,    Yes,       IsClosed],
        ["withdrawn"] =                         [IsNotOpen, Yes,    Yes,       IsClosed],
        ["authority"] =                         [IsNotOpen, Yes,    Yes,       IsClosed],
        ["extended"] =                          [IsNotOpen, Yes,    Yes,       IsClosed],
        ["completed"] =                         [IsNotOpen, Yes,    IsStopped, IsClosed],
        ["voided"] =                            [IsNotOpen, Yes,    Yes,       IsClosed],
        ["superseded"] =                        [IsNotOpen, Yes,    Yes,       IsClosed],
    };

    // The place.                                Waiting            Open               Expired            Awaiting           Verified           Rejected           Declined           Withdrawn
    private static readonly Dictionary<string, Possible[]> slots = new(StringComparer.Ordinal)
    {
        ["invited"] =                           [TooEarly,          Yes,               Yes,               IsSigned,          IsSigned,          Yes,               Yes,               Yes],
        ["reminded"] =                          [TooEarly,          Yes,               TimeIsOver,        IsSigned,          IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
        ["bounced"] =                           [Yes,               Yes,               Yes,               IsSigned,          IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
        ["viewed"] =                            [Yes,               Yes,               Yes,               IsSigned,          IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
        ["signed"] =                            [TooEarly,          Yes,               TimeIsOver,        IsSigned,          IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
        ["accepted"] =                          [NothingToAccept,   NothingToAccept,   NothingToAccept,   Yes,               IsSigned,          NothingToAccept,   NothingToAccept,   NothingToAccept],
        ["rejected"] =                          [TooEarly,          Yes,               Yes,               Yes,               IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
        ["declined"] =                          [Yes,               Yes,               Yes,               IsSigned,          IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
        ["delegation-asked"] =                  [Yes,               Yes,               TimeIsOver,        IsSigned,          IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
        ["delegation-approved"] =               [Yes,               Yes,               TimeIsOver,        IsSigned,          IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
        ["delegation-refused"] =                [Yes,               Yes,               Yes,               Yes,               Yes,               Yes,               Yes,               Yes],
        ["withdrawn"] =                         [NothingToWithdraw, NothingToWithdraw, NothingToWithdraw, Yes,               Yes,               NothingToWithdraw, NothingToWithdraw, IsWithdrawn],
        ["authority"] =                         [Yes,               Yes,               Yes,               Yes,               Yes,               Yes,               Yes,               Yes],
        ["extended"] =                          [Yes,               Yes,               Yes,               IsSigned,          IsSigned,          Yes,               IsDeclined,        IsWithdrawn],
    };

    /// <summary>Whether an event can happen to a round.</summary>
    internal static Possible Of(string word, RoundGate gate) => rounds[word][(int)gate];

    /// <summary>Whether an event can happen at a place; what is about the whole round can at every one.</summary>
    internal static Possible Of(string word, Rounds.SlotState state) => slots.TryGetValue(word, out Possible[]? row) ? row[(int)state] : Yes;
}
