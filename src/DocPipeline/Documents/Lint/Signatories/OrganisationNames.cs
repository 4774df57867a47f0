using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Signatories;

/// <summary>Tells whether two wordings mean the same organisation, as far as words can tell.</summary>
internal sealed class OrganisationNames(Abbreviations abbreviations)
{
    private readonly Dictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);

    /// <summary>Whether two names share most of their words.</summary>
    internal bool AreSame(string one, string other)
    {
        HashSet<string> first = Words(one), second = Words(other);
        int shared = first.Count(second.Contains);
        return shared > 0 && shared * 10 >= first.Union(second).Count() * 7;
    }

    /// <summary>Whether a longer wording, such as a seat's, has all words of a name in it.</summary>
    internal bool IsNamedIn(string name, string wording)
    {
        HashSet<string> sought = Words(name);
        return sought.Count > 0 && sought.IsSubsetOf(Words(wording));
    }

    private HashSet<string> Words(string text)
    {
        if (!known.TryGetValue(text, out HashSet<string>? words)) known[text] = words = LintWords.Meaningful(abbreviations.Expand(text));
        return words;
    }
}
