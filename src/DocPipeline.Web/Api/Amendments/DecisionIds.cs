using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Web.Api.Amendments;

/// <summary>Decisions by the names of their files, as addresses have them.</summary>
internal static class DecisionIds
{
    private const string Folder = "decisions/";
    private const string Ending = ".yaml";

    /// <summary>The id of a file.</summary>
    internal static string Of(string path) => path[Folder.Length..^Ending.Length];

    /// <summary>The file of an id in a record; nothing where it has none.</summary>
    internal static string? PathIn(RecordFiles files, string id) => files.Find($"{Folder}{id}{Ending}") is null ? null : $"{Folder}{id}{Ending}";
}
