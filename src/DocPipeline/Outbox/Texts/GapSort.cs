namespace DocPipeline.Outbox.Texts;

/// <summary>What fills a gap in the text of a mail.</summary>
internal enum GapSort
{
    /// <summary>A fact of the message, as it is written there.</summary>
    Text,

    /// <summary>A date of the message, printed in words of the language.</summary>
    Date,

    /// <summary>The name of a person, from the contact data, when the mail is sent.</summary>
    Person,

    /// <summary>What the settings of the mail say: the council, and to whom to turn.</summary>
    Office,

    /// <summary>A link to sign by, or a one-time code, made when the mail is sent.</summary>
    Secret,
}
