namespace DocPipeline.Testing.Hostile;

/// <summary>Picks one of several.</summary>
internal static class Chance
{
    internal static T Pick<T>(this Random random, params T[] of) => of[random.Next(of.Length)];

    internal static string PickCase(this Random random, string text) => string.Concat(text.Select(c => random.Next(2) == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
}
