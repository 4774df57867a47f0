using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>
/// The file that says what a folder is: <c>0=ocfl_object_1.1</c> of an object, <c>0=ocfl_1.1</c> of a storage root. Its name is the
/// statement, as NAMASTE has it.
/// </summary>
/// <param name="stem"><c>ocfl_object_</c> or <c>ocfl_</c>.</param>
/// <param name="codes">The codes of the rules.</param>
internal sealed partial class DeclarationCheck(string stem, DeclarationCodes codes)
{
    /// <summary>The declaration of an object.</summary>
    internal static DeclarationCheck OfObject { get; } = new("ocfl_object_", new DeclarationCodes("E003", "E003", "E002", "E004", "E005", "E006", "E007"));

    /// <summary>The declaration of a storage root.</summary>
    internal static DeclarationCheck OfRoot { get; } = new("ocfl_", new DeclarationCodes("E069", "E076", "E075", "E077", "E078", "E079", "E080"));

    /// <summary>Whether a file's name speaks of this kind of declaration, wherever the file lies.</summary>
    internal bool Means(string name) =>
        Named().Match(name) is { Success: true } match
            ? match.Groups["value"].Value.StartsWith(stem, StringComparison.Ordinal)
            : Unnamed().Match(name) is { Success: true } unnamed && unnamed.Groups["stem"].Value == stem;

    // Where a declaration has to be, a file that declares anything stands in its place.
    private bool LooksLikeOne(string name) => name.StartsWith("0=", StringComparison.Ordinal) || Means(name);

    /// <summary>Finds the declaration among the files of a folder.</summary>
    /// <returns>The version that it declares, and the files that were taken for declarations.</returns>
    internal async Task<(OcflSpec? Spec, IReadOnlyList<string> Names)> CheckAsync(
        IEnumerable<string> files, string folder, Func<string, string> placeOf, Func<string, Task<byte[]?>> read, OcflReport report)
    {
        string[] candidates = [.. files.Where(LooksLikeOne)];
        string[] sound = [.. candidates.Where(IsWellFormed)];
        if (candidates.Length == 0)
        {
            report.Add(codes.None, folder, "The folder has no declaration of what it is.");
            return (null, []);
        }

        if (sound.Length == 0)
        {
            foreach (string name in candidates) report.Add(CodeOf(name), placeOf(name), $"‘{name}’ is no declaration as OCFL names it.");
            return (null, candidates);
        }

        if (sound.Length > 1) report.Add(codes.Several, folder, $"The folder has {sound.Length} declarations: {string.Join(", ", sound)}.");
        OcflSpec? spec = null;
        foreach (string name in sound)
        {
            if (OcflSpec.TryRead(name[(2 + stem.Length)..], out OcflSpec? found)) spec = spec is null || found > spec ? found : spec;
            else if (sound.Length == 1) report.Add(codes.Version, placeOf(name), $"‘{name}’ declares a version of OCFL that is not known here.");
            if (await read(name).ConfigureAwait(false) is { } content && !content.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes($"{name[2..]}\n")))
                report.Add(codes.Content, placeOf(name), $"The declaration does not hold ‘{name[2..]}’ and one line feed.");
        }

        return (spec, sound);
    }

    private bool IsWellFormed(string name) => name.StartsWith($"0={stem}", StringComparison.Ordinal) && Version().IsMatch(name[(2 + stem.Length)..]);

    private string CodeOf(string name)
    {
        Match match = Named().Match(name);
        if (!match.Success) return codes.Form;
        if (match.Groups["tag"].Value != "0") return codes.Tag;
        return match.Groups["value"].Value.StartsWith(stem, StringComparison.Ordinal) ? codes.Version : codes.Stem;
    }

    [GeneratedRegex(@"\A(?<tag>[0-9]+)=(?<value>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Named();

    // The equals sign or what is before it was lost; ocfl_layout.json and ocfl_1.1.md are other files.
    [GeneratedRegex(@"\A([0-9]*[^=0-9a-z]?)(?<stem>ocfl_object_|ocfl_)[0-9]+(\.[0-9]+)*\z")]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\z")]
    private static partial Regex Version();
}
