namespace DocPipeline.Governance.Duties;

/// <summary>Puts together what each way to read a duty gives. Nothing that is left open is filled in.</summary>
internal static class DutyReadings
{
    /// <summary>For each subject its verdict where all readings agree, and otherwise that it cannot be told, with each reading.</summary>
    internal static IReadOnlyList<DutyVerdict> Across(IReadOnlyList<(string Words, IReadOnlyList<DutyVerdict> Verdicts)> readings)
    {
        if (readings.Count == 1) return readings[0].Verdicts;
        return [.. readings.SelectMany(r => r.Verdicts).Select(v => v.Subject).Distinct().Select(subject => Of(subject, readings))];
    }

    /// <summary>One verdict in the place of many that are all in order, so that a board of sixty is one line.</summary>
    internal static IEnumerable<DutyVerdict> InOrderTogether(IReadOnlyList<DutyVerdict> verdicts, Func<IReadOnlyList<DutyVerdict>, string> reason)
    {
        DutyVerdict[] inOrder = [.. verdicts.Where(v => v.Kind == DutyVerdictKind.Compliant)];
        foreach (DutyVerdict verdict in verdicts.Where(v => v.Kind != DutyVerdictKind.Compliant)) yield return verdict;
        if (inOrder.Length > 0)
            yield return inOrder[0] with { Subject = null, Reason = reason(inOrder), NextOn = inOrder.Min(v => v.NextOn), WouldChange = [.. inOrder.SelectMany(v => v.WouldChange).Distinct()] };
    }

    private static DutyVerdict Of(string? subject, IReadOnlyList<(string Words, IReadOnlyList<DutyVerdict> Verdicts)> readings)
    {
        var given = readings.Select(r => (r.Words, Verdict: r.Verdicts.FirstOrDefault(v => v.Subject == subject))).Where(r => r.Verdict is not null).Select(r => (r.Words, Verdict: r.Verdict!)).ToList();
        DutyVerdict first = given[0].Verdict;
        if (given.TrueForAll(r => r.Verdict.Kind == first.Kind)) return first;
        return first with
        {
            Kind = DutyVerdictKind.Indeterminate,
            Reason = $"It turns on how the rule is read. {string.Join(" ", given.Select(r => $"{DutyWords.Capital(r.Words)}: {DutyVerdictWords.Of(r.Verdict.Kind).ToLowerInvariant()}. {r.Verdict.Reason}"))}",
            NextOn = given.Min(r => r.Verdict.NextOn),
            WouldChange = ["A rule that says which reading counts."],
            Readings = [.. given.Select(r => new DutyReading(r.Words, r.Verdict.Kind, r.Verdict.Reason))],
        };
    }
}
