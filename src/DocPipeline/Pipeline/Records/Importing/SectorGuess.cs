using DocPipeline.Partnerships;

namespace DocPipeline.Pipeline.Records.Importing;

/// <summary>The sector of an organisation, by the words in its name. A guess, which whoever imports has to check.</summary>
internal static class SectorGuess
{
    private static readonly (string[] Words, Sector Sector)[] Known =
    [
        (["police", "constabulary", "crime commissioner"], Sector.Police),
        (["fire"], Sector.Fire),
        (["nhs", "health", "primary care", "pct", "hospital", "clinical"], Sector.Health),
        (["probation"], Sector.Probation),
        (["college", "university", "education", "school", "learning", "lsc"], Sector.Education),
        (["jobcentre", "job centre", "connexions", "employment", "skills"], Sector.Employment),
        (["housing", "homes"], Sector.Housing),
        (["parish", "town council", "local councils", "chalc"], Sector.LocalCouncils),
        (["third sector", "3rd sector", "voluntary", "community action", "charit", "equality", "volunteer"], Sector.Voluntary),
        (["chamber", "business", "ltd", "plc", "enterprise"], Sector.Private),
        (["government office", "agency", "department", "ministry"], Sector.Government),
        (["partnership", "board", "trust", "forum", "alliance", "apb"], Sector.Partnership),
        (["council", "authority", "borough"], Sector.LocalAuthority),
    ];

    internal static Sector Of(string name)
    {
        // A partnership of health bodies is a partnership.
        if (name.EndsWith("Partnership", StringComparison.OrdinalIgnoreCase)) return Sector.Partnership;
        if (name.EndsWith("Council", StringComparison.OrdinalIgnoreCase) && !name.Contains("parish", StringComparison.OrdinalIgnoreCase) && !name.Contains("town", StringComparison.OrdinalIgnoreCase) && !name.Contains("skills", StringComparison.OrdinalIgnoreCase) && !name.Contains("equality", StringComparison.OrdinalIgnoreCase)) return Sector.LocalAuthority;
        foreach ((string[] words, Sector sector) in Known)
        {
            if (words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase))) return sector;
        }

        return Sector.Partnership;
    }
}
