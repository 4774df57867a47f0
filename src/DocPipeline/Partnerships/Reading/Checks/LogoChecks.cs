using DocPipeline.Findings;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of the partnership's logo.</summary>
internal static class LogoChecks
{
    internal static IEnumerable<Finding> TheLogoIsAPicture(ReadRecord record)
    {
        if (record.Record.Partnership?.Logo is not { } logo || PictureLookup.Find(record.Files, logo.File) is not { Complaint: { } complaint } lookup) return [];
        return [RecordCodes.Picture.Error(record.Places.Of(logo, nameof(Logo.File)), complaint, PictureLookup.Expected, lookup.Suggestion)];
    }
}
