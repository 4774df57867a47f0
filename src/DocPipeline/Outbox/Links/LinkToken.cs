using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Outbox.Links;

/// <summary>
/// The secret part of a link, <c>round_slot_generation_code</c>. It is never printed: only <see cref="Reveal"/> spells it out, for the mail
/// that carries it.
/// </summary>
internal sealed partial class LinkToken
{
    /// <summary>How many letters the code has: 160 bits.</summary>
    internal const int CodeLetters = 32;

    private readonly string code;

    internal LinkToken(string round, string slot, int generation, string code) => (Round, Slot, Generation, this.code) = (round, slot, generation, code);

    /// <summary>The round's id.</summary>
    internal string Round { get; }

    /// <summary>The slot's id.</summary>
    internal string Slot { get; }

    /// <summary>Which of the slot's links.</summary>
    internal int Generation { get; }

    /// <summary>The code, to be held against others in a time that does not tell where they part.</summary>
    internal ReadOnlySpan<char> Code => code;

    /// <summary>Reads what stands behind <c>/s/</c>. Nothing is said of whether it is genuine.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out LinkToken? token)
    {
        token = Shape().Match(text) is { Success: true } match && LinkTerms.IsId(match.Groups[1].Value) && LinkTerms.IsId(match.Groups[2].Value)
            ? new LinkToken(match.Groups[1].Value, match.Groups[2].Value, int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture), match.Groups[4].Value)
            : null;
        return token is not null;
    }

    /// <summary>The token in full. Whoever has it can sign: it goes into the mail and nowhere else.</summary>
    internal string Reveal() => string.Create(CultureInfo.InvariantCulture, $"{Round}_{Slot}_{Generation}_{code}");

    /// <summary>A text without the codes of any tokens that it quotes.</summary>
    internal static string Redact(string text) => Within().Replace(text, "$1_…");

    /// <summary>Which link it is, without what makes it work.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Round}_{Slot}_{Generation}_…");

    [GeneratedRegex(@"\A([a-z0-9.-]{1,64})_([a-z0-9.-]{1,64})_([1-9][0-9]{0,5})_([a-z2-7]{32})\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"([a-z0-9.-]{1,64}_[a-z0-9.-]{1,64}_[0-9]{1,6})_[a-z2-7]{4,}", RegexOptions.IgnoreCase)]
    private static partial Regex Within();
}
