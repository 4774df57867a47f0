using System.Reflection;
using DocPipeline.Findings;
using DocPipeline.Outbox.Messages;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Outbox.Texts;

/// <summary>The texts of all mails: the program's own, from <c>templates/mails/</c>, and a council's in their place.</summary>
internal sealed class MailTemplates
{
    private static readonly Lazy<MailTemplates> own = new(() => Load(null) is { IsRefused: false } loaded ? loaded.Value : throw new InvalidOperationException("A built-in text of a mail is wrong."));

    private readonly Dictionary<(MessageKind Kind, Language Language), MailTemplate> texts;

    private MailTemplates(Dictionary<(MessageKind Kind, Language Language), MailTemplate> texts) => this.texts = texts;

    /// <summary>The program's own texts.</summary>
    internal static MailTemplates BuiltIn => own.Value;

    /// <summary>The text of a kind.</summary>
    internal MailTemplate this[MessageKind kind, Language language] => texts[(kind, language)];

    /// <summary>The file of a text, such as <c>invitation.cy.md</c>.</summary>
    internal static string FileOf(MessageKind kind, Language language) => $"{MessageKinds.NameOf(kind)}.{(language == Language.Cy ? "cy" : "en")}.md";

    /// <summary>Loads the texts.</summary>
    /// <param name="folder">A council's own texts; what it does not have is the program's. Any other file there is a mistake in a name.</param>
    internal static Outcome<MailTemplates> Load(string? folder)
    {
        List<Finding> findings = [];
        Dictionary<(MessageKind Kind, Language Language), MailTemplate> texts = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        if (folder is not null && !Directory.Exists(folder))
            return Outcome.Refused<MailTemplates>([OutboxFinding.At(folder, OutboxFinding.TextWrong, "There is no folder of texts for mails.", "a folder with files such as invitation.en.md", "Make it, or leave the setting out")]);
        foreach (MessageKind kind in Enum.GetValues<MessageKind>())
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                string name = FileOf(kind, language);
                known.Add(name);
                string? councils = folder is not null && File.Exists(Path.Combine(folder, name)) ? Path.Combine(folder, name) : null;
                Outcome<MailTemplate> read = MailTemplate.Read(councils ?? $"templates/mails/{name}", kind, councils is null ? BuiltInText(name) : File.ReadAllText(councils));
                findings.AddRange(read.Findings);
                if (!read.IsRefused) texts[(kind, language)] = read.Value;
            }
        }

        string[] files = folder is null ? [] : [.. Directory.EnumerateFiles(folder, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        foreach (string file in files.Where(f => !known.Contains(f)))
        {
            findings.Add(OutboxFinding.At(Path.Combine(folder!, file), OutboxFinding.TextWrong, "There is no mail of this name, so the text would never be used.", $"one of {string.Join(", ", known.Order(StringComparer.Ordinal))}", Nearest.To(file, known) is { } near ? $"Call it {near}" : "Take it away"));
        }

        return findings.Count > 0 ? Outcome.Refused<MailTemplates>(findings) : Outcome.Done(new MailTemplates(texts));
    }

    private static string BuiltInText(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"templates/mails/{name}") ?? throw new InvalidOperationException($"The text {name} is not in the library.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
