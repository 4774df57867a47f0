using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Outbox.Links;

/// <summary>
/// Six digits that go to the mailbox, so that whoever was handed a link cannot sign with it unless they read that mailbox too. They follow
/// from the key, the link and the time; nothing is stored. Tries are limited by <see cref="AttemptLimit"/>.
/// </summary>
internal static class OneTimeCode
{
    /// <summary>A code is good in the span in which it was made and in the next: for 10 to 20 minutes.</summary>
    internal static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private const ulong Codes = 1_000_000;

    /// <summary>The code of this moment.</summary>
    /// <param name="purpose">What it allows, such as <c>sign</c>: a code for one thing is not good for another.</param>
    internal static string For(LinkKeys keys, LinkTerms terms, string purpose, DateTimeOffset now) => Of(keys.All[0], terms, purpose, SpanOf(now));

    /// <summary>Whether what somebody typed is the code, with spaces or without.</summary>
    internal static bool Check(LinkKeys keys, LinkTerms terms, string purpose, string typed, DateTimeOffset now)
    {
        byte[] given = Encoding.UTF8.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        bool isRight = false;
        foreach (LinkKey key in keys.All)
            for (long span = SpanOf(now) - 1; span <= SpanOf(now); span++)
                isRight |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(key, terms, purpose, span)), given);
        return isRight;
    }

    private static long SpanOf(DateTimeOffset now) => now.UtcTicks / Span.Ticks;

    // The greatest multiple of a million below 2^64 is so near to it that no code is likelier than another by more than one in 10^13.
    private static string Of(LinkKey key, LinkTerms terms, string purpose, long span)
    {
        byte[] digest = key.CodeOf([.. terms.Bytes("code 1"), .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{purpose}\n{span}"))]);
        return (BinaryPrimitives.ReadUInt64BigEndian(digest) % Codes).ToString("000000", CultureInfo.InvariantCulture);
    }
}
