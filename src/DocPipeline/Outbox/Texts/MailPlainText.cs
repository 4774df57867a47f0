using System.Text;

namespace DocPipeline.Outbox.Texts;

/// <summary>A filled text as plain text, for programs that show no other and for people who prefer it.</summary>
internal static class MailPlainText
{
    /// <summary>The text, with LF line ends and one line a paragraph: the mail program breaks lines where its window ends.</summary>
    internal static string Of(MailTemplate filled)
    {
        StringBuilder text = new();
        MailPartKind? before = null;
        foreach (MailPart part in filled.Parts)
        {
            if (before is not null && !(before == MailPartKind.Item && part.Kind == MailPartKind.Item)) text.Append('\n');
            text.Append(part.Kind switch
            {
                MailPartKind.Item => $"- {part.Text}",
                MailPartKind.Action => $"{part.Text}:\n{part.Target}",
                MailPartKind.Rule => "--------",
                _ => part.Text,
            }).Append('\n');
            before = part.Kind;
        }

        return text.ToString();
    }
}
