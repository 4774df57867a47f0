using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Outbox.Links;

namespace DocPipeline.Outbox.Messages;

/// <summary>
/// The name of one message to the world outside, <c>dp1_about_request_number_proof</c>: what stands before the @ of its Message-ID, the same at
/// every try, so that a mailbox recognises a mail that comes twice; and what a bounce quotes.
/// </summary>
internal sealed partial record MessageName
{
    private MessageName(string about, string request, int number, string proof) => (About, Request, Number, Proof) = (about, request, number, proof);

    /// <summary>The round's id, or that of an amendment.</summary>
    internal string About { get; }

    /// <summary>The request's id.</summary>
    internal string Request { get; }

    /// <summary>The number within the request, counted from 1.</summary>
    internal int Number { get; }

    /// <summary>80 bits that only those know who have seen the mail.</summary>
    internal string Proof { get; }

    /// <summary>The name as text.</summary>
    internal string Text => string.Create(CultureInfo.InvariantCulture, $"dp1_{About}_{Request}_{Number}_{Proof}");

    /// <summary>The name of a message.</summary>
    internal static MessageName Of(string about, string request, int number, string seal) => new(
        about, request, number,
        Base32.Write(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{about}\n{request}\n{number}\n{seal}"))).AsSpan(0, 10)));

    /// <summary>The first name in a text, such as a Message-ID, a list of references or the body of a bounce.</summary>
    internal static bool TryFind(string text, [NotNullWhen(true)] out MessageName? name)
    {
        name = Shape().Matches(text).Where(m => LinkTerms.IsId(m.Groups[1].Value) && LinkTerms.IsId(m.Groups[2].Value))
            .Select(m => new MessageName(m.Groups[1].Value, m.Groups[2].Value, int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture), m.Groups[4].Value)).FirstOrDefault();
        return name is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"(?<![a-z0-9_])dp1_([a-z0-9.-]{1,64})_([a-z0-9.-]{1,64})_([1-9][0-9]{0,4})_([a-z2-7]{16})(?![a-z0-9_])")]
    private static partial Regex Shape();
}
