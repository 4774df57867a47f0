using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Documents.Forms;

/// <summary>
/// By what an answer is found again in a returned file: the tag of its content control, and a bookmark around it, because an editor that
/// saves the file again may drop the tag (LibreOffice 7.4 does) or the control (docs/decisions/0009).
/// </summary>
/// <param name="Tag">The tag, at most 64 characters.</param>
/// <param name="Bookmark">The name of the bookmark, at most 40 characters.</param>
internal sealed record AnswerMark(string Tag, string Bookmark)
{
    /// <summary>What the tag of every answer starts with.</summary>
    internal const string TagPrefix = "answer:";

    /// <summary>What the bookmark of every answer starts with; the underscore hides it from users.</summary>
    internal const string BookmarkPrefix = "_Ans_";

    // Word takes names of at most 40 letters, digits and underscores.
    private const int LongestName = 40;

    /// <summary>The mark of an answer that is written, or of a box that is ticked alone.</summary>
    internal static AnswerMark Of(Form form, FormSlot slot) => For(slot.Column == 0
        ? $"{form.Id}.{slot.Part.Id}.{slot.Question}"
        : string.Create(CultureInfo.InvariantCulture, $"{form.Id}.{slot.Part.Id}.{slot.Question}.{slot.Column}"));

    /// <summary>The mark of one of the boxes of an answer, from 1.</summary>
    internal static AnswerMark OfBox(Form form, FormSlot slot, int box) =>
        For(string.Create(CultureInfo.InvariantCulture, $"{form.Id}.{slot.Part.Id}.{slot.Question}.{box}"));

    /// <summary>Every mark of an answer, in the order of its boxes.</summary>
    internal static IEnumerable<AnswerMark> AllOf(Form form, FormSlot slot) => slot.Type == AnswerType.OneOf
        ? slot.Choices.Select((_, i) => OfBox(form, slot, i + 1))
        : [Of(form, slot)];

    private static AnswerMark For(string path)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..8];
        string readable = string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        int fits = LongestName - BookmarkPrefix.Length - digest.Length - 1;
        return new AnswerMark(ControlTag.For(TagPrefix + path), $"{BookmarkPrefix}{readable[..Math.Min(readable.Length, fits)]}_{digest}");
    }
}
