using System.Globalization;
using System.Text;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Governance.Adoptions;

/// <summary>Writes an adoption as the file that <see cref="AdoptionFile"/> reads.</summary>
internal static class AdoptionYaml
{
    internal static string Write(Adoption adoption)
    {
        var yaml = new StringBuilder("# Written by adopt. What it says happened; it is never changed.\n");
        Add("decision", Text(adoption.Decision));
        Add("decisionDigest", adoption.DecisionDigest);
        Add("title", Text(adoption.Title));
        Add("body", adoption.Body.Value);
        Add("decidedOn", Day(adoption.DecidedOn));
        Add("document", adoption.Document.Value);
        Add("from", $"\"{adoption.From}\"");
        Add("to", $"\"{adoption.To}\"");
        Add("recordedAt", $"\"{adoption.RecordedAt}\"");
        Add("outcome", ChoiceShape.WordOf(adoption.Outcome));
        if (adoption.Effect is { } effect) Add("effect", ChoiceShape.WordOf(effect));
        if (adoption.EffectiveOn is { } day) Add("effectiveOn", Day(day));
        AddTexts("waitsFor", adoption.WaitsFor);
        Add("verdict", ChoiceShape.WordOf(adoption.Verdict));
        Add("headline", Text(adoption.Headline));
        Add("rule", Text(adoption.Rule));
        yaml.Append(adoption.Checks.Count == 0 ? "checks: []\n" : "checks:\n");
        foreach (AdoptionCheck check in adoption.Checks)
            yaml.Append(CultureInfo.InvariantCulture, $"  - code: {check.Code}\n    step: {Text(check.Step)}\n    result: {ChoiceShape.WordOf(check.Result)}\n    reason: {Text(check.Reason)}\n");
        AddTexts("wouldChange", adoption.WouldChange);
        Add("terms", Text(adoption.Terms.Hex));
        if (adoption.Text is { } text) Add("text", text);
        return yaml.ToString();

        void Add(string key, string value) => yaml.Append(key).Append(": ").Append(value).Append('\n');

        void AddTexts(string key, IReadOnlyList<string> texts)
        {
            if (texts.Count == 0) return;
            yaml.Append(key).Append(":\n");
            foreach (string one in texts) yaml.Append("  - ").Append(Text(one)).Append('\n');
        }
    }

    private static string Text(string text) => YamlText.Of(text, inBrackets: false);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
