using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Kinds.Models;

namespace DocPipeline.Documents.Templates.Issuing;

/// <summary>
/// What every page of a document that is signed is named by, in print and as a QR code: which document of which partnership (four
/// characters that follow from their ids), the version, and eight characters that follow from everything that the issue was made from.
/// The same record and template give the same code; a changed word of the record gives another.
/// </summary>
/// <param name="Text"><c>7K4P-5-9QDR2T6M</c>.</param>
/// <remarks>
/// At most 20 capitals, digits and hyphens: what a QR code of 21 modules a side holds (ISO/IEC 18004, version 1, level M, alphanumeric), and
/// more modules of a millimetre have no room in the margin. So ids are shortened to 20 bits, and a version of more than six characters
/// is left to the last eight, which cover it. The letters I, L, O and U are not used, so that a code can be read out.
/// </remarks>
internal sealed partial record IssueCode(string Text)
{
    private const string Characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int DocumentLength = 4;
    private const int IssueLength = 8;
    private const int LongestVersion = 6;

    /// <summary>What is the same for every version of the document.</summary>
    internal string Document => Text[..DocumentLength];

    /// <summary>The version; nothing where it is too long to be printed in the code.</summary>
    internal string? Version => Text.Length > DocumentLength + IssueLength + 2 ? Text[(DocumentLength + 1)..^(IssueLength + 1)] : null;

    /// <summary>The code of a document.</summary>
    /// <param name="model">The document.</param>
    /// <param name="provenance">What it is made from.</param>
    internal static IssueCode Of(DocumentModel model, Provenance provenance)
    {
        string id = $"{model.Partnership.Id}/{model.Document.Id}";
        string issue = string.Create(CultureInfo.InvariantCulture, $"{id}\n{model.Document.Version}\n{model.Words.Tag}\n{provenance.TemplateDigest}\n{provenance.DataDigest}\n{Provenance.OutputFormat}");
        string version = model.Document.Version is { Length: <= LongestVersion } shown ? $"{shown}-" : "";
        return new IssueCode($"{DocumentPart(id)}-{version}{Short(issue, IssueLength)}");
    }

    /// <summary>What is the same for every version of a document.</summary>
    /// <param name="id">Partnership and document: <c>cheshire-west/agreement</c>.</param>
    internal static string DocumentPart(string id) => Short(id, DocumentLength);

    /// <summary>The code that a text is; nothing where it is none.</summary>
    internal static IssueCode? Read(string text) => Whole().IsMatch(text) ? new IssueCode(text) : null;

    /// <summary>The codes that stand in a line of text, each once.</summary>
    internal static IEnumerable<IssueCode> In(string line) => Within().Matches(line).Select(m => new IssueCode(m.Value)).Distinct();

    /// <summary>A line with a sign in the place of each code.</summary>
    internal static string Without(string line, string sign = "{ISSUE}") => Within().Replace(line, sign);

    // Five bits a character, from the beginning of the digest.
    private static string Short(string of, int length)
    {
        byte[] digest = SHA512.HashData(Encoding.UTF8.GetBytes(of));
        ulong bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest);
        return string.Create(length, bits, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = Characters[(int)(source >> (59 - (5 * i))) & 31];
        });
    }

    [GeneratedRegex(@"\A[0-9A-HJKMNP-TV-Z]{4}-([0-9][0-9.]{0,5}-)?[0-9A-HJKMNP-TV-Z]{8}\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\w.-])[0-9A-HJKMNP-TV-Z]{4}-([0-9][0-9.]{0,5}-)?[0-9A-HJKMNP-TV-Z]{8}(?![\w-])")]
    private static partial Regex Within();
}
