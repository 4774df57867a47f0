using System.Text;

namespace DocPipeline.Admission.Word;

/// <summary>
/// Puts the instructions of a story's fields together from the runs over which they are spread, nested fields and tracked changes
/// included, and says which are refused.
/// </summary>
/// <remarks>Source: ECMA-376 part 1, 17.16.18 (fldChar), 17.16.23 (instrText), 17.16.13 (delInstrText).</remarks>
/// <param name="part">The part that the story is in.</param>
/// <param name="reasons">Where refusals go.</param>
internal sealed class FieldReader(string part, Reasons reasons)
{
    private const int DeepestNesting = 64;

    // Instructions that stand outside any field: Word shows none, but nothing says what another program makes of them.
    private readonly Open stray = new(default);
    private readonly Stack<Open> open = new();

    /// <summary>Where in the markup something stands: in how many elements that are not Word's, and whether in a deletion or an insertion.</summary>
    internal readonly record struct Setting(int Foreign, bool IsDeleted, bool IsInserted);

    /// <summary>Whether a text would belong to an instruction, as the result of a field nested in it.</summary>
    internal bool IsInInstruction => open.Any(one => one.IsInstruction);

    internal void Begin(Setting setting)
    {
        if (open.TryPeek(out Open? outer) && outer.IsInstruction && !FieldInstruction.IsNamed(outer.All)) reasons.Add(AdmissionCodes.Field, "Which field it is, is worked out by another field.", part, outer.All.ToString());
        if (open.TryPeek(out outer) && outer.IsInstruction && IsLink(outer)) reasons.Add(AdmissionCodes.External, "Where a link leads is worked out by another field.", part, outer.All.ToString());
        if (open.Count >= DeepestNesting) reasons.Add(AdmissionCodes.Field, "Fields are nested more deeply than anybody nests them.", part);
        else open.Push(new Open(setting));
    }

    internal void Separate(Setting setting)
    {
        if (!open.TryPeek(out Open? field)) return;
        CheckSetting(field, setting);
        Judge(field);
        field.IsInstruction = false;
    }

    internal void End(Setting setting)
    {
        if (!open.TryPop(out Open? field)) return;
        CheckSetting(field, setting);
        if (field.IsInstruction) Judge(field);
    }

    /// <summary>A piece of an instruction.</summary>
    internal void Instruction(string text, Setting setting)
    {
        Open field = open.TryPeek(out Open? top) ? top : stray;
        if (field != stray && setting.Foreign != field.Setting.Foreign) Spread(field);
        field.Append(text, setting);
    }

    /// <summary>A text: the result of a nested field is part of the instruction around it.</summary>
    internal void Text(string text, Setting setting)
    {
        foreach (Open field in open)
        {
            if (field.IsInstruction) field.Append(text, setting);
        }
    }

    /// <summary>The story is at its end.</summary>
    internal void Finish()
    {
        foreach (Open field in open)
        {
            if (field.IsInstruction) Judge(field);
        }

        Judge(stray);
    }

    internal void Simple(string instruction) => Judge(instruction);

    // A program that shows the other one of two alternatives would put the pieces together otherwise.
    private void CheckSetting(Open field, Setting setting)
    {
        if (setting != field.Setting) Spread(field);
    }

    private void Spread(Open field) => reasons.Add(AdmissionCodes.Field, "A field begins in one place of the document's structure and goes on in another, so that programs read it differently.", part, field.All.ToString());

    private static bool IsLink(Open field)
    {
        string text = field.All.ToString().TrimStart();
        return text.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase);
    }

    // With every piece, as it is with tracked changes accepted, and as it is with them rejected.
    private void Judge(Open field)
    {
        if (field.IsTooLong) reasons.Add(AdmissionCodes.Field, "A field's instruction is longer than any that Word keeps.", part);
        Judge(field.All.ToString());
        if (field.Accepted.Length != field.All.Length) Judge(field.Accepted.ToString());
        if (field.Rejected.Length != field.All.Length) Judge(field.Rejected.ToString());
    }

    private void Judge(string instruction)
    {
        if (FieldInstruction.WhyRefused(instruction) is var (code, message)) reasons.Add(code, message, part, instruction);
    }

    private sealed class Open(Setting setting)
    {
        internal Setting Setting { get; } = setting;

        internal StringBuilder All { get; } = new();

        internal StringBuilder Accepted { get; } = new();

        internal StringBuilder Rejected { get; } = new();

        internal bool IsInstruction { get; set; } = true;

        internal bool IsTooLong { get; private set; }

        internal void Append(string text, Setting at)
        {
            if (All.Length + text.Length > FieldInstruction.Longest)
            {
                IsTooLong = true;
                return;
            }

            All.Append(text);
            if (!at.IsDeleted) Accepted.Append(text);
            if (!at.IsInserted) Rejected.Append(text);
        }
    }
}
