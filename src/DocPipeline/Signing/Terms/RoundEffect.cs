namespace DocPipeline.Signing.Terms;

/// <summary>When the document takes effect.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Count">The number of signatures; for <see cref="EffectKind.Count"/> alone.</param>
/// <param name="On">The day; for <see cref="EffectKind.Date"/> alone.</param>
internal sealed record RoundEffect(EffectKind Kind, int? Count = null, DateOnly? On = null)
{
    /// <summary>With the last signature.</summary>
    internal static readonly RoundEffect OnLast = new(EffectKind.Last);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        EffectKind.Count => $"with the {Ordinal(Count ?? 0)} signature",
        EffectKind.Date => FormattableString.Invariant($"on {On:d MMMM yyyy}"),
        _ => "with the last signature",
    };

    private static string Ordinal(int number) => FormattableString.Invariant($"{number}{(number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");
}
