namespace DocPipeline.Partnerships.Retention;

/// <summary>How long something is kept.</summary>
/// <param name="Class">The class, in the words of the record; <c>stated</c> where the record says years.</param>
/// <param name="Years">For how many years; absent for good.</param>
/// <param name="From">From when they count.</param>
/// <param name="Basis">On what it rests.</param>
public sealed record AppliedRetention(string Class, int? Years, RetentionFrom From, string Basis);
