namespace DocPipeline.Admission;

/// <summary>A file in which nothing was found that would keep it out.</summary>
/// <param name="Name">Its name, as it was given.</param>
/// <param name="Kind">What it is, by its content.</param>
public sealed record AdmittedFile(string Name, AdmittedKind Kind);
