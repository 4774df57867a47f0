using DocPipeline.Partnerships.Register;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Documents;

/// <summary>A document of a record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Language">The language, <c>en</c> or <c>cy</c>.</param>
/// <param name="Reference">The reference that it prints.</param>
/// <param name="Version">The version at which the record stands.</param>
/// <param name="Status">The status of that version.</param>
/// <param name="VersionOn">The day of that version.</param>
/// <param name="Signatories">The organisations that sign it, by id, in the order of its pages.</param>
internal sealed record DocumentAnswer(string Id, string Title, string Kind, string Language, string Reference, string Version, string Status, DateOnly VersionOn, IReadOnlyList<string> Signatories)
{
    internal static DocumentAnswer Of(Document document) => new(
        document.Id.Value, document.Title, Answers.Word(document.Kind), Answers.Word(document.Language), document.Reference, document.StartsAt.Version.Value, Answers.Word(document.StartsAt.Status), document.StartsAt.On, [.. document.Signatories.Select(id => id.Value)]);
}
