using System.Collections;
using HandlebarsDotNet.Compiler.Resolvers;

namespace DocPipeline.Documents.Templates;

/// <summary>Fields are written in templates as in JSON (<c>shortName</c>); the members of our types begin with a capital, keys of dictionaries do not.</summary>
internal sealed class FieldNames : IExpressionNameResolver
{
    /// <inheritdoc/>
    public string ResolveExpressionName(object instance, string expressionName) =>
        instance is IDictionary or null || expressionName.Length == 0 || char.IsUpper(expressionName[0])
            ? expressionName
            : char.ToUpperInvariant(expressionName[0]) + expressionName[1..];
}
