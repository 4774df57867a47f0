using System.Globalization;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>The parts of a return as a point of its report.</summary>
internal static class PartPoints
{
    private const string Name = "Bytes";
    private const int MostNamed = 4;

    internal static ReturnPoint Of(PartsCheck? parts) => parts switch
    {
        null => new ReturnPoint(Name, PointState.NotChecked, "The parts of the file were not compared byte for byte: its package is not built as Word and LibreOffice build it."),
        { IsByteSame: true } => new ReturnPoint(Name, PointState.InOrder, "Every part of the file is as it was issued, byte for byte."),
        _ => new ReturnPoint(Name, PointState.InOrder, string.Create(CultureInfo.InvariantCulture, $"The file was saved again: {parts.Same} of its parts are as they were issued, byte for byte{Said("others", parts.Changed)}{Said("new", parts.Added)}{Said("gone", parts.Removed)}. Any program does that when it saves.")),
    };

    private static string Said(string what, IReadOnlyList<string> parts) =>
        parts.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {what}: {string.Join(", ", parts.Take(MostNamed))}{(parts.Count > MostNamed ? $" and {parts.Count - MostNamed} more" : "")}");
}
