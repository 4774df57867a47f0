using System.Globalization;
using System.Text;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>
/// Writes into a decision's file that it is decided in writing, and what was answered. All other lines stay as somebody typed them; what comes
/// of it is read strictly before it is kept.
/// </summary>
internal static class DecisionText
{
    /// <summary>The file with the written procedure in the place of a meeting.</summary>
    internal static byte[] InWriting(ReadOnlyMemory<byte> file, DateOnly sentOn, DateOnly lastDay) =>
        Replace(file, ["meeting", "inWriting"], string.Create(CultureInfo.InvariantCulture, $"inWriting: {{ sentOn: {sentOn:yyyy-MM-dd}, deadline: {lastDay:yyyy-MM-dd} }}\n"));

    /// <summary>The file with the answers of a vote that is over.</summary>
    internal static byte[] Answered(ReadOnlyMemory<byte> file, DateOnly sentOn, WrittenVote vote)
    {
        string[] asked = [.. vote.Seats.Where(seat => seat.Answer == VoteAnswer.Meeting).Select(seat => seat.Voter.Seat)];
        string meeting = asked.Length == 0 ? "" : $", askedForMeeting: [{string.Join(", ", asked)}]";
        StringBuilder text = new(string.Create(CultureInfo.InvariantCulture, $"inWriting: {{ sentOn: {sentOn:yyyy-MM-dd}, deadline: {vote.Terms!.LastDay:yyyy-MM-dd}{meeting} }}\n"));
        VoterStanding[] voted = [.. vote.Seats.Where(seat => seat.Answer is VoteAnswer.For or VoteAnswer.Against or VoteAnswer.Abstain)];
        if (voted.Length > 0) text.Append("ballots:\n");
        foreach (VoterStanding seat in voted) text.Append(CultureInfo.InvariantCulture, $"  - {{ seat: {seat.Voter.Seat}, vote: {WordOf(seat.Answer!.Value)} }}\n");
        return Replace(file, ["inWriting", "ballots"], text.ToString());
    }

    private static string WordOf(VoteAnswer answer) => answer switch { VoteAnswer.For => "for", VoteAnswer.Against => "against", _ => "abstain" };

    private static byte[] Replace(ReadOnlyMemory<byte> file, string[] keys, string text)
    {
        StringBuilder kept = new();
        bool isWithin = false;
        foreach (string line in Encoding.UTF8.GetString(file.Span).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            // An entry goes on as long as lines are indented, are items of its list, or are empty.
            isWithin = keys.Any(key => line.StartsWith($"{key}:", StringComparison.Ordinal)) || (isWithin && (line.Length == 0 || line[0] is ' ' or '-'));
            if (!isWithin) kept.Append(line).Append('\n');
        }

        return Encoding.UTF8.GetBytes(kept.Append(text).ToString());
    }
}
