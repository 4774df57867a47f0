namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>What the structure of an object told about it, for the checks that need more than one object.</summary>
/// <param name="Id">What its inventory names it.</param>
/// <param name="Spec">The version of OCFL that it declares.</param>
/// <param name="Plan">What is expected of its content.</param>
internal sealed record CheckedObject(string? Id, OcflSpec? Spec, ContentPlan Plan);
