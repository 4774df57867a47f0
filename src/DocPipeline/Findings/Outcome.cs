namespace DocPipeline.Findings;

/// <summary>Makes an <see cref="Outcome{T}"/>.</summary>
public static class Outcome
{
    /// <summary>The work was done.</summary>
    /// <typeparam name="T">What was made.</typeparam>
    /// <param name="value">What was made.</param>
    /// <param name="findings">Notes and warnings; an error among them is a mistake of the caller.</param>
    /// <exception cref="ArgumentException">A finding is an error.</exception>
    public static Outcome<T> Done<T>(T value, IReadOnlyList<Finding>? findings = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        if (findings is not null && findings.Any(f => f.Severity == Severity.Error))
            throw new ArgumentException("Work with an error is refused, not done.", nameof(findings));
        return new Outcome<T>(value, findings ?? []);
    }

    /// <summary>The work was refused.</summary>
    /// <typeparam name="T">What would have been made.</typeparam>
    /// <param name="findings">Every reason; at least one is an error.</param>
    /// <exception cref="ArgumentException">No finding is an error.</exception>
    public static Outcome<T> Refused<T>(IReadOnlyList<Finding> findings)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Any(f => f.Severity == Severity.Error)
            ? new Outcome<T>(null, findings)
            : throw new ArgumentException("A refusal needs at least one error.", nameof(findings));
    }
}
