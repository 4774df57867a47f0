namespace DocPipeline.Partnerships.Reading.Shapes;

/// <summary>What was made of a node.</summary>
/// <param name="Value">The value; nothing when it was refused or the record says null.</param>
/// <param name="IsWhole">Whether nothing was found wrong in it.</param>
internal readonly record struct Bound(object? Value, bool IsWhole)
{
    internal static Bound Nothing { get; } = new(null, IsWhole: false);

    internal static Bound Null { get; } = new(null, IsWhole: true);
}
