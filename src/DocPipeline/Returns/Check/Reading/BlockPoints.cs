namespace DocPipeline.Returns.Check.Reading;

/// <summary>The signature blocks of a return as points of its report.</summary>
internal static class BlockPoints
{
    private const int LongestValue = 120;

    internal static IEnumerable<ReturnPoint> Of(IReadOnlyList<SignatureBlock> blocks)
    {
        if (blocks.Count == 0) yield break;
        SignatureBlock[] filled = [.. blocks.Where(b => b.IsFilled)];
        if (filled.Length == 0)
        {
            yield return new ReturnPoint("Signature blocks", PointState.InOrder, "None is filled in.");
            yield break;
        }

        yield return new ReturnPoint("Signature blocks", PointState.InOrder, string.Join(' ', filled.Select(Said)));
        string[] look = [.. filled.SelectMany(Remarks)];
        if (look.Length > 0) yield return new ReturnPoint("In signature blocks", PointState.ToLookAt, string.Join(' ', look));
    }

    private static string Said(SignatureBlock block)
    {
        string[] lines = [.. block.Lines.Where(l => l.Value.Length > 0).Select(l => $"{l.Label} ‘{l.Value}’")];
        string pictures = block.Pictures switch { 0 => "", 1 => lines.Length > 0 ? ", and a picture" : "a picture", int many => lines.Length > 0 ? $", and {many} pictures" : $"{many} pictures" };
        return $"{block.For}: {string.Join(", ", lines)}{pictures}{(lines.Length + block.Pictures == 0 ? "words beside no label" : "")}.";
    }

    private static IEnumerable<string> Remarks(SignatureBlock block)
    {
        if (block.Also.Count > 0) yield return $"{block.For} also says: {string.Join("; ", block.Also.Select(a => $"“{a}”"))}. It can be a condition.";
        foreach (SignatureLine line in block.Lines.Where(l => l.Value.Length > LongestValue)) yield return $"{block.For}: more than a {line.Label.ToLowerInvariant()} stands beside ‘{line.Label}’.";
        if (block.Pictures > 0) yield return $"{block.For} holds {(block.Pictures == 1 ? "a picture" : "pictures")}, whose words are not read here.";
    }
}
