using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Archive.Retention;

/// <summary>A legal hold that stands: nothing of the object goes while it does.</summary>
/// <param name="Entry">The entry that placed it; its number is the hold's id.</param>
/// <param name="By">Who placed it.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="Asked">Who asked for its release, where somebody did: another person has to agree.</param>
internal sealed record LegalHold(VersionNumber Entry, string By, DateOnly On, string Reason, RetentionStep? Asked = null);
