namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>What may go, and what does not.</summary>
/// <param name="On">The day.</param>
/// <param name="Due">What is due, by name; what is on hold among it.</param>
/// <param name="Unknown">The objects of which nothing says how long they are kept: they are never due.</param>
/// <param name="Kept">How many objects are kept on.</param>
/// <param name="Disposed">How many were disposed of before.</param>
public sealed record DueObjects(DateOnly On, IReadOnlyList<DueObject> Due, IReadOnlyList<string> Unknown, int Kept, int Disposed);
