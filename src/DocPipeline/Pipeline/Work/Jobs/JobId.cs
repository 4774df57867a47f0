using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>Names a job: 1 to 50 letters, digits and hyphens, so that the ids of its requests have room for a number.</summary>
public sealed partial record JobId
{
    private JobId(string value) => Value = value;

    /// <summary>The id as text.</summary>
    public string Value { get; }

    /// <summary>The id that the program itself puts together.</summary>
    /// <exception cref="FormatException">The text is no id: a bug of the caller.</exception>
    public static JobId Of(string text) => TryRead(text, out JobId? id) ? id : throw new FormatException("The id of a job is malformed.");

    /// <summary>Reads an id, exactly as written.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out JobId? id) => (id = Shape().IsMatch(text) ? new JobId(text) : null) is not null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,50}\z")]
    private static partial Regex Shape();
}
