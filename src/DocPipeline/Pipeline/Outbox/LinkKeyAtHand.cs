using System.Security.Cryptography;
using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Links;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>The key of links where this program finds it.</summary>
internal static class LinkKeyAtHand
{
    /// <summary>What a text in the environment is called in findings.</summary>
    internal const string Variable = "DOCPIPELINE_LINK_KEY";

    /// <summary>Opens the keys.</summary>
    internal static Outcome<LinkKeys> Open(LinkKeyPlace place) => place.Text is { } text ? LinkKeyFile.Read(Variable, text) : LinkKeyFile.Open(place.File);

    /// <summary>
    /// Opens the keys, or makes the first: for whoever opens a round. Where another machine has the key already, that file has to be brought
    /// here, as links that are made under one key are refused by a site that has another.
    /// </summary>
    internal static Outcome<LinkKeys> OpenOrMake(LinkKeyPlace place) =>
        place.Text is null && !File.Exists(place.File) ? LinkKeyFile.Create(place.File, RandomNumberGenerator.GetBytes(LinkKey.Bytes)) : Open(place);

    /// <summary>Makes a new key, before those that are there.</summary>
    internal static Outcome<LinkKeys> New(LinkKeyPlace place) =>
        place.Text is not null ? Outcome.Refused<LinkKeys>([OutboxFinding.At(Variable, OutboxFinding.KeyUnusable, "The keys come from the environment, which this program cannot change.", "a file of keys", "Change the variable where it is set")])
        : File.Exists(place.File) ? LinkKeyFile.Replace(place.File, RandomNumberGenerator.GetBytes(LinkKey.Bytes))
        : LinkKeyFile.Create(place.File, RandomNumberGenerator.GetBytes(LinkKey.Bytes));
}
