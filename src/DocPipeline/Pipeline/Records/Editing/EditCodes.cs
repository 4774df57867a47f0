using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>Why something of a record cannot be edited by a form.</summary>
public static class EditCodes
{
    /// <summary>The record has nothing at that place.</summary>
    public static readonly FindingCode NoSuchPlace = new("EDIT-NO-SUCH-PLACE");

    /// <summary>The file cannot be followed to its end, so it can only be mended as text.</summary>
    public static readonly FindingCode NotReadable = new("EDIT-NOT-READABLE");

    /// <summary>An entry of that id is there already.</summary>
    public static readonly FindingCode Twice = new("EDIT-TWICE");

    internal static Finding Error(FindingCode code, string place, string message, string expected, string suggestion) =>
        new(code, Severity.Error, message) { Place = new Place(place), Expected = expected, Suggestion = suggestion };
}
