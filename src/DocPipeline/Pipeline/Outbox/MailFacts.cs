using System.ComponentModel;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>The settings of the mail, as <c>mail.yaml</c> writes them.</summary>
public sealed record MailFacts
{
    /// <summary>The address of the site.</summary>
    [Description("The address of the site, such as https://sign.example.org/; links to sign by are below it.")]
    public required string Site { get; init; }

    /// <summary>The council.</summary>
    [Description("The council, as the mails name it.")]
    public required string Council { get; init; }

    /// <summary>The sender.</summary>
    [Description("The address that the mails come from.")]
    public required string From { get; init; }

    /// <summary>Where bounces go.</summary>
    [Description("Where mails come back to that cannot be delivered; the sender's address if left out.")]
    public string? Bounces { get; init; }

    /// <summary>To whom readers turn.</summary>
    [Description("The office to turn to.")]
    public required MailContactFacts Contact { get; init; }

    /// <summary>The council's own texts.</summary>
    [Description("A folder with the council's own texts, beside this file; what it does not have is the program's.")]
    public string? Texts { get; init; }

    /// <summary>The folder of mails.</summary>
    [Description("A folder into which mails are written as files, beside this file and outside of the store: where neither smtp nor notify is set.")]
    public string? Folder { get; init; }

    /// <summary>The mail server.</summary>
    [Description("A mail server.")]
    public SmtpFacts? Smtp { get; init; }

    /// <summary>GOV.UK Notify.</summary>
    [Description("GOV.UK Notify.")]
    public NotifyFacts? Notify { get; init; }
}

/// <summary>An office to turn to.</summary>
public sealed record MailContactFacts
{
    /// <summary>Its name.</summary>
    [Description("Its name, such as Partnership team.")]
    public required string Name { get; init; }

    /// <summary>Its e-mail address.</summary>
    [Description("Its e-mail address; answers go there.")]
    public required string Email { get; init; }

    /// <summary>Its telephone number.</summary>
    [Description("Its telephone number.")]
    public string? Telephone { get; init; }
}

/// <summary>A mail server.</summary>
public sealed record SmtpFacts
{
    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    [Description("Its port; 587 if left out.")]
    public int? Port { get; init; }

    /// <summary>How the way is guarded.</summary>
    [Description("starttls, which is taken if left out; or none, for a relay on the same machine or in a network of your own.")]
    public string? Security { get; init; }

    /// <summary>The name to sign in with.</summary>
    [Description("The name to sign in with; the password is DOCPIPELINE_SMTP_PASSWORD in the environment.")]
    public string? User { get; init; }
}

/// <summary>An account at GOV.UK Notify.</summary>
public sealed record NotifyFacts
{
    /// <summary>The service's address.</summary>
    [Description("The address of the service; that of GOV.UK Notify if left out.")]
    public string? Address { get; init; }

    /// <summary>Where answers go.</summary>
    [Description("The id of the address there to which answers go.")]
    public string? ReplyTo { get; init; }

    /// <summary>The templates there.</summary>
    [Description("The templates there, one for each mail and language that is sent.")]
    public IReadOnlyList<NotifyTemplateFacts> Templates { get; init; } = [];
}

/// <summary>A template of GOV.UK Notify.</summary>
public sealed record NotifyTemplateFacts
{
    /// <summary>Which mail.</summary>
    [Description("The mail and its language, such as invitation.en or reminder.cy.")]
    public required string Mail { get; init; }

    /// <summary>The template's id.</summary>
    [Description("The id of the template.")]
    public required string Id { get; init; }
}
