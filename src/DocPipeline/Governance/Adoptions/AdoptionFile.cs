using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Governance.Adoptions;

/// <summary>Reads what was adopted and refused from <c>adoptions/*.yaml</c>.</summary>
public static class AdoptionFile
{
    private const string Folder = "adoptions/";

    /// <summary>Every adoption of a record, in the order in which they were recorded.</summary>
    public static Outcome<IReadOnlyList<Adoption>> ReadAll(RecordFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var adoptions = new List<(string Path, Adoption Adoption)>();
        var findings = new List<Finding>();
        foreach (string path in files.Paths.Where(p => p.StartsWith(Folder, StringComparison.Ordinal) && p.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var reading = new RecordReading();
            Adoption? adoption = StrictFile.Read<Adoption>(path, files.Find(path)!.Value, reading);
            findings.AddRange(reading.Findings);
            if (adoption is not null && reading.Findings.Count == 0) adoptions.Add((path, adoption));
        }

        if (findings.Count > 0) return Outcome.Refused<IReadOnlyList<Adoption>>(findings);
        return Outcome.Done<IReadOnlyList<Adoption>>([.. adoptions.OrderBy(a => a.Adoption.RecordedAt.At).ThenBy(a => a.Path.Length).ThenBy(a => a.Path, StringComparer.Ordinal).Select(a => a.Adoption)]);
    }

    /// <summary>The file for the next adoption of a decision: its name, then with -2, -3 at the end.</summary>
    internal static string NextPath(RecordFiles files, string decision) => Paths(decision).First(path => files.Find(path) is null);

    /// <summary>The file of the last adoption of a decision; nothing where there is none.</summary>
    internal static string? LastPath(RecordFiles files, string decision) => Paths(decision).TakeWhile(path => files.Find(path) is not null).LastOrDefault();

    private static IEnumerable<string> Paths(string decision)
    {
        string name = Folder + decision["decisions/".Length..^".yaml".Length].Replace('/', '-');
        yield return $"{name}.yaml";
        for (int attempt = 2; ; attempt++) yield return $"{name}-{attempt}.yaml";
    }
}
