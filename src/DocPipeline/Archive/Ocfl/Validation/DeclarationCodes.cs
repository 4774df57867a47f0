namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>The codes under which OCFL speaks of declarations, which differ for objects and storage roots.</summary>
/// <param name="None">There is none.</param>
/// <param name="Several">There is more than one.</param>
/// <param name="Form">The name is not <c>tag=value</c>.</param>
/// <param name="Version">The version is missing or unknown.</param>
/// <param name="Tag">The tag is not 0.</param>
/// <param name="Stem">The value begins with something else.</param>
/// <param name="Content">The file does not hold its value.</param>
internal sealed record DeclarationCodes(string None, string Several, string Form, string Version, string Tag, string Stem, string Content);
