using DocPipeline.Archive.Audit;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>One way to tamper with an archive.</summary>
/// <param name="Name">What is done.</param>
/// <param name="DoAsync">Does it, and says what has to be among the findings: each is met by one at least.</param>
internal sealed record TamperingKind(string Name, Func<Attack, Task<Predicate<AuditFinding>[]>> DoAsync)
{
    /// <summary>Every way that is known here.</summary>
    internal static IReadOnlyList<TamperingKind> All { get; } = [.. ObjectTampering.All, .. EntryTampering.All, .. DisposalTampering.All, .. LogTampering.All, .. StoreTampering.All, .. RoundTampering.All];

    internal static TamperingKind Of(string name, Func<Attack, Predicate<AuditFinding>[]> work) => new(name, attack => Task.FromResult(work(attack)));

    public override string ToString() => Name;
}
