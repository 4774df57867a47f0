using DocPipeline.Returns.Check;

namespace DocPipeline.Tests.Returns.Check;

/// <summary>Something that somebody did to an issued file, and what the check has to say of it.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Make">Does it; answers the file and what the report has to name, or nothing where the file offers no place for it.</param>
internal sealed record ReturnEdit(string Name, ReturnVerdict Verdict, Func<EditedReturn, (byte[] File, string[] Named)?> Make)
{
    /// <summary>An edit of the parts, where it can be made.</summary>
    internal static ReturnEdit Of(string name, ReturnVerdict verdict, Func<EditedReturn, string[]?> edit) =>
        new(name, verdict, file => edit(file) is { } named ? (file.ToBytes(), named) : null);

    public override string ToString() => Name;
}
