using DocPipeline.Findings;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.Layout;

/// <summary>Agreements made from the sample by chance: sections shuffled and left out, clauses lengthened, many signatories, long headings.</summary>
internal static class Variants
{
    private static readonly string Facts = CheshireWest.Facts.Replace("        statedIn: changes\n", "", StringComparison.Ordinal);

    internal static byte[] Agreement(int seed)
    {
        var random = new Random(seed);
        string whole = References().Replace(CheshireWest.Agreement.Replace(" {.new-page}", "", StringComparison.Ordinal), "the rules");
        List<string> sections = [.. ("\n" + whole).Split("\n# ")[1..]];
        string facts = Facts;
        for (int i = sections.Count - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (sections[i], sections[j]) = (sections[j], sections[i]);
        }

        sections.RemoveRange(0, random.Next(sections.Count / 2));
        for (int i = 0; i < sections.Count; i++)
        {
            string[] blocks = sections[i].Split("\n\n");
            List<string> kept = [.. blocks.Where((b, at) => at == 0 || !IsPlain(b) || random.Next(5) > 0)];
            for (int at = 1; at < kept.Count; at++)
            {
                if (IsPlain(kept[at]) && random.Next(4) == 0) kept[at] = string.Join(' ', Enumerable.Repeat(kept[at].TrimEnd(), random.Next(2, 5)));
            }

            if (random.Next(6) == 0) kept[0] = "How the partners, and those who are not yet partners, are to " + kept[0];
            if (random.Next(8) == 0) kept.Insert(1, "> " + string.Join(' ', Enumerable.Repeat("A quotation of some length that says what was said before.", random.Next(1, 9))));
            sections[i] = string.Join("\n\n", kept);
        }

        // Every fourth: 60 that sign; every fifth: contents over several pages.
        if (seed % 4 == 0) facts = WithSignatories(facts, 60);
        if (seed % 5 == 0) sections.InsertRange(0, Enumerable.Range(1, 60).Select(n => $"Section of few words, number {n} {{#few-{n}}}\n\n1. One clause.\n"));
        Outcome<IReadOnlyList<DraftedDocument>> draft = CheshireWest.Draft(CheshireWest.Files(facts, "# " + string.Join("\n# ", sections)));
        Assert.False(draft.IsRefused, $"seed {seed}: {string.Join('\n', draft.Findings)}");
        return draft.Value.Single(d => d.Id.Value == "agreement").Bytes.ToArray();
    }

    /// <summary>The cover sheet with a description and a recommendation of so many words, and what drafting it said.</summary>
    internal static DraftedDocument CoverSheet(int description, int recommendation, int references)
    {
        string facts = CheshireWest.Facts
            .Replace("description: Second draft of the agreement and protocols of the Cheshire West and Chester partnership framework.", "description: " + Words(description), StringComparison.Ordinal)
            .Replace("recommendation: Agree the revised document as the partnership's working agreement. It comes back for review in 18 months.", "recommendation: " + Words(recommendation), StringComparison.Ordinal)
            .Replace("        - Audit Commission guidance on partnership governance\n", string.Concat(Enumerable.Range(1, references).Select(n => $"        - Paper {n} of the meeting\n")), StringComparison.Ordinal);
        return CheshireWest.Draft(CheshireWest.Files(facts)).Value!.Single(d => d.Id.Value == "cover-sheet");
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(n => (n % 5) switch { 0 => "partners", 1 => "of", 2 => "the", 3 => "framework", _ => "agree" }));

    private static bool IsPlain(string block) => block.Length > 0 && char.IsAsciiLetterUpper(block[0]) && !block.TrimEnd().EndsWith(':');

    private static string WithSignatories(string facts, int count)
    {
        string organisations = string.Concat(Enumerable.Range(1, count).Select(n => $"  - id: further-{n}\n    name: Further {(n % 3 == 0 ? "and Rather Longer Named " : "")}Organisation {n}\n    sector: voluntary\n\n"));
        string signatories = string.Concat(Enumerable.Range(1, count).Select(n => $"      - further-{n}\n"));
        return facts.Replace("organisations:\n", $"organisations:\n{organisations}", StringComparison.Ordinal)
            .Replace("    signatories: # 26 blocks, 25 organisations\n", $"    signatories:\n{signatories}", StringComparison.Ordinal);
    }

    private static System.Text.RegularExpressions.Regex References() => new(@"\[[^\]]*\]\(#[\w-]+\)");
}
