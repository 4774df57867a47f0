using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Queues;

/// <summary>The name of a queue, such as <c>generate-documents</c>: 3 to 55 small letters, digits and single hyphens, so that what is put aside has room for its ending.</summary>
public sealed partial record QueueName
{
    private QueueName(string value) => Value = value;

    /// <summary>The name as text.</summary>
    public string Value { get; }

    /// <summary>The name that the program itself puts together.</summary>
    /// <exception cref="FormatException">The text is no name: a bug of the caller.</exception>
    public static QueueName Of(string text) => TryRead(text, out QueueName? name) ? name : throw new FormatException("The name of a queue is malformed.");

    /// <summary>Reads a name, exactly as written.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out QueueName? name) => (name = Shape().IsMatch(text) ? new QueueName(text) : null) is not null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?=.{3,55}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
