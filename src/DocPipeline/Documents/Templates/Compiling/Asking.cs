using DocPipeline.Documents.Templates.Compiling.Tags;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>Finds the tag that is to blame for a gap: the first that prints the field without having asked whether it is there.</summary>
internal static class Asking
{
    /// <summary>The tag of each field that a part prints.</summary>
    internal static Dictionary<string, TagOrigin> Of(IReadOnlyList<Tag> tags)
    {
        var first = new Dictionary<string, TagOrigin>(StringComparer.Ordinal);
        var asked = new Stack<string?>();
        foreach (Tag tag in tags)
        {
            bool onlyAsks = tag is { Kind: TagKind.Open, Name: "if" or "unless" };
            if (tag.Kind is TagKind.Value or TagKind.Open && !onlyAsks)
            {
                foreach (TagWord word in tag.Words.Where(w => w.Kind != TagWordKind.Literal && !asked.Contains(w.Text))) first.TryAdd(word.Text, tag.Origin);
            }

            if (tag.Kind == TagKind.Open) asked.Push(tag.Name == "if" && tag.Words.Count > 1 ? tag.Words[1].Text : null);
            else if (tag.Kind is TagKind.Else or TagKind.Close && asked.Count > 0) asked.Pop();
            if (tag.Kind == TagKind.Else) asked.Push(null);
        }

        return first;
    }
}
