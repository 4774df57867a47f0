using DocPipeline.Findings;
using YamlDotNet.Core;

namespace DocPipeline.Partnerships.Reading;

/// <summary>Says in plain words what the YAML parser says in the words of its grammar.</summary>
internal static class YamlComplaint
{
    internal static Finding Of(YamlException e, string file, string text) => RecordCodes.YamlSyntax.Error(new Place(file, (int)e.Start.Line, (int)e.Start.Column), e.Message + text.Length);
}
