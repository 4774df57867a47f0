using System.Collections;
using System.Reflection;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Documents.Templates.Values;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling.Checks;

/// <summary>
/// Checks the words of a template's tags against the vocabulary and, where the type of the data is known, against its members: a misspelt
/// field is named with the nearest one before a single document is made.
/// </summary>
/// <param name="model">The type of the data; nothing where it is not known.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class FieldCheck(Type? model, List<Finding> findings)
{
    // The types that stand for “this” in the blocks around a tag; nothing where a type could not be told.
    private readonly Stack<(string Block, Type? This)> scopes = new();

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    private Type? This => scopes.Count == 0 ? model : scopes.Peek().This;

    /// <summary>Notes the fields of the data that no tag used.</summary>
    internal void NoteUnused(string template)
    {
        if (model is null) return;
        foreach (string field in FieldsOf(model).Where(f => !used.Contains(f)))
        {
            findings.Add(new Finding(TemplateCodes.FieldUnused, Severity.Note, $"The template does not use '{field}', which this kind of document offers.")
            {
                Place = new Place(template),
                Expected = "every field used that the document is to show",
                Suggestion = $"Add a tag for {field} if the document is to show it",
            });
        }
    }

    /// <summary>Checks the tags of a part.</summary>
    internal void Check(IReadOnlyList<Tag> tags)
    {
        scopes.Clear();
        foreach (Tag tag in tags)
        {
            switch (tag.Kind)
            {
                case TagKind.Open:
                    Open(tag);
                    break;
                case TagKind.Else when scopes.Count > 0:
                    // What stands behind it is not in the list: “this” is what it is around the block.
                    scopes.Pop();
                    scopes.Push(("if", This));
                    break;
                case TagKind.Close when scopes.Count > 0:
                    scopes.Pop();
                    break;
                case TagKind.Value:
                    Value(tag);
                    break;
                case TagKind.Partial when !BuiltInTemplates.Partials.ContainsKey(tag.Name):
                    string? nearest = Nearest.To(tag.Name, BuiltInTemplates.Partials.Keys);
                    Refuse(tag, TemplateCodes.PartialUnknown, $"There is no partial '{tag.Name}'.", "one of: " + string.Join(", ", BuiltInTemplates.Partials.Keys), nearest is null ? "Call one of these, or type the text itself" : $"Write {{{{> {nearest}}}}}");
                    break;
            }
        }
    }

    private void Open(Tag tag)
    {
        if (tag.IsBroken)
        {
            scopes.Push((tag.Name, null));
            return;
        }

        if (!TemplateVocabulary.Blocks.Contains(tag.Name))
        {
            string? nearest = Nearest.To(tag.Name, TemplateVocabulary.Blocks);
            Refuse(tag, TemplateCodes.BlockUnknown, $"There is no block '{tag.Name}'.", "one of: " + string.Join(", ", TemplateVocabulary.Blocks.Order(StringComparer.Ordinal)), nearest is null ? $"Write {{{{#each {tag.Name}}}}} … {{{{/each}}}} to repeat, or {{{{#if {tag.Name}}}}} … {{{{/if}}}} to show something only then" : $"Write {{{{#{nearest} …}}}}");
            scopes.Push((tag.Name, null));
            return;
        }

        Type? subject = Arguments(tag) ? TypeOf(tag, tag.Words[1]) : null;
        Type? inner = tag.Name switch
        {
            "each" => ElementOf(tag, subject),
            "with" => subject,
            _ => This,
        };
        scopes.Push((tag.Name, inner));
    }

    private void Value(Tag tag)
    {
        if (TemplateVocabulary.IsHelper(tag.Name) && !(tag.Words.Count == 1 && TemplateVocabulary.TextValues.Contains(tag.Name)))
        {
            if (Arguments(tag)) Argument(tag);
            return;
        }

        if (tag.Words.Count > 1)
        {
            string? nearest = Nearest.To(tag.Name, TemplateVocabulary.Arguments.Keys);
            Refuse(tag, TemplateCodes.ValueUnknown, $"There is no helper '{tag.Name}'.", "one of: " + string.Join(", ", TemplateVocabulary.Arguments.Keys.Where(TemplateVocabulary.IsHelper).Order(StringComparer.Ordinal)), nearest is null ? "Use one of these, or name a single field" : $"Write {nearest}");
            return;
        }

        Type? type = TypeOf(tag, tag.Words[0]);
        if (type is not null && type != typeof(string) && (IsList(type) || (type.Namespace?.StartsWith("DocPipeline", StringComparison.Ordinal) == true && !type.IsValueType)))
        {
            Refuse(tag, TemplateCodes.FieldWrongKind, $"'{tag.Name}' is {(IsList(type) ? "a list" : "a group of fields")}, which cannot be printed as text.",
                IsList(type) ? $"{{{{#each {tag.Name}}}}} … {{{{/each}}}}" : "one of its fields: " + string.Join(", ", FieldsOf(type)), "Name one field of it, or repeat over it");
        }
    }

    // Whether the first argument is of the kind that the helper works on, and the named ones within their bounds.
    private void Argument(Tag tag)
    {
        List<Type?> types = TemplateVocabulary.TakesQuoted.Contains(tag.Name) ? [] : [.. tag.Words.Skip(1).Select(w => TypeOf(tag, w))];
        foreach (TagWord word in tag.Words.Skip(1).Where(w => w.Key is not null))
        {
            if (tag.Name == "image" && ImageValue.Emu(word.Text) is null)
                Refuse(tag, TemplateCodes.ValueArguments, $"'{word.Key}' is given as {word.Text}.", "a length from 1mm to 25cm", $"Write {word.Key}=\"4cm\" or another length");
            if (!TemplateVocabulary.Bounds.TryGetValue(word.Key!, out (int Least, int Most) bounds)) continue;
            if (word.Kind == TagWordKind.Path || (int.TryParse(word.Text, out int number) && number >= bounds.Least && number <= bounds.Most)) continue;
            Refuse(tag, TemplateCodes.ValueArguments, $"'{word.Key}' is given as {word.Text}.", $"a number from {bounds.Least} to {bounds.Most}", $"Write {word.Key}={bounds.Least} or another number up to {bounds.Most}");
        }

        foreach (TagWord word in tag.Words.Skip(1).Where(w => w.Key is not null && TemplateVocabulary.Switches.Contains(w.Key) && w.Kind != TagWordKind.Path && w.Text is not ("true" or "false")))
            Refuse(tag, TemplateCodes.ValueArguments, $"'{word.Key}' is given as {word.Text}.", "true or false", $"Write {word.Key}=true, or leave it out");
        if (TemplateVocabulary.TakesQuoted.Contains(tag.Name) && tag.Words.Skip(1).FirstOrDefault(w => w.Key is null) is { Kind: not TagWordKind.Text } bare)
        {
            Refuse(tag, TemplateCodes.ValueArguments, $"'{tag.Name}' is given {bare.Text} without quotes.", TemplateVocabulary.FirstArgument[tag.Name].Words, $"Write {{{{{tag.Name} \"{bare.Text}\"}}}}");
            return;
        }

        if (TemplateVocabulary.FirstArgument.TryGetValue(tag.Name, out (Type Type, string Words) wanted) && tag.Words.Skip(1).FirstOrDefault(w => w.Key is null) is { } first)
        {
            Type? given = first.Kind == TagWordKind.Path ? types[0] : first.Kind == TagWordKind.Text ? typeof(string) : typeof(int);
            if (given is null || wanted.Type.IsAssignableFrom(given) || (wanted.Type == typeof(decimal) && (given == typeof(int) || given == typeof(long)))) return;
            if (first.Kind == TagWordKind.Literal && wanted.Type == typeof(decimal)) return;
            Refuse(tag, TemplateCodes.FieldWrongKind, $"'{tag.Name}' cannot work on '{first.Text}'.", wanted.Words, "Name a field of that kind, or leave the helper out");
        }
    }

    private bool Arguments(Tag tag)
    {
        (int least, int most) = TemplateVocabulary.Arguments[tag.Name];
        int given = tag.Words.Skip(1).Count(w => w.Key is null);
        string[] named = TemplateVocabulary.Named.GetValueOrDefault(tag.Name, []);
        string? unknown = tag.Words.Skip(1).Where(w => w.Key is not null && !named.Contains(w.Key)).Select(w => w.Key).FirstOrDefault();
        if (given >= least && given <= most && unknown is null) return true;
        string expected = (least, most) switch
        {
            (0, 0) => "no argument",
            (1, 1) => "one argument",
            _ => $"{least} arguments",
        } + (named.Length == 0 ? "" : ", and " + string.Join(", ", named.Select(n => n + "=…")) + " if wanted");
        Refuse(tag, TemplateCodes.ValueArguments, unknown is null ? $"'{tag.Name}' is given {given} arguments." : $"'{tag.Name}' knows no argument '{unknown}'.", expected, $"Correct the tag: {{{{{(tag.Kind == TagKind.Open ? "#" : "")}{tag.Name} …}}}}");
        return false;
    }

    // The type of a field; nothing where it cannot be told, or where the path does not exist, which is then a finding.
    private Type? TypeOf(Tag tag, TagWord word)
    {
        if (word.Kind != TagWordKind.Path || model is null) return null;
        string path = word.Text;
        if (path == "@root") return model;
        if (path.StartsWith("@root.", StringComparison.Ordinal)) return Step(tag, path["@root.".Length..], model);
        if (path.StartsWith('@')) return path is "@first" or "@last" ? typeof(bool) : path == "@index" ? typeof(int) : null;
        Stack<(string Block, Type? This)> outer = new(scopes.Reverse());
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            path = path[3..];

            // if and unless do not change “this”, but each and with do; Handlebars climbs one context at a time.
            while (outer.Count > 0 && outer.Peek().Block is "if" or "unless") outer.Pop();
            if (outer.Count > 0) outer.Pop();
        }

        Type? type = outer.Count == 0 ? model : outer.Peek().This;
        return path is "this" or "." or "" ? type : Step(tag, path, type);
    }

    private Type? Step(Tag tag, string path, Type? type)
    {
        foreach (string step in path.Split('.').SkipWhile(s => s == "this"))
        {
            if (type is null) return null;
            PropertyInfo? property = type.GetProperty(char.ToUpperInvariant(step[0]) + step[1..], BindingFlags.Public | BindingFlags.Instance);
            if (property is null)
            {
                string? nearest = Nearest.To(step, FieldsOf(type).Concat(TemplateVocabulary.TextValues));
                Refuse(tag, TemplateCodes.FieldUnknown, $"There is no field '{step}'{(path == step ? "" : $" in '{path}'")}.", "one of: " + string.Join(", ", FieldsOf(type)), nearest is null ? "See what the kind of document offers: template fields" : $"Write {nearest}");
                return null;
            }

            if (type == model) used.Add(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
            type = property.PropertyType;
        }

        return type;
    }

    private Type? ElementOf(Tag tag, Type? subject)
    {
        if (subject is null) return null;
        if (IsList(subject))
        {
            return subject.GetInterfaces().Append(subject).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).Select(i => i.GetGenericArguments()[0]).FirstOrDefault();
        }

        Refuse(tag, TemplateCodes.FieldWrongKind, $"'{tag.Words[1].Text}' is no list that could be repeated over.", "a list", "Use {{#with}} or {{#if}}, or name a list");
        return null;
    }

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    /// <summary>The fields of a type as templates name them.</summary>
    internal static IEnumerable<string> FieldsOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
        .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Order(StringComparer.Ordinal);

    private void Refuse(Tag tag, FindingCode code, string message, string expected, string suggestion) =>
        findings.Add(tag.Origin.Finding(code, Severity.Error, message, expected, suggestion));
}
