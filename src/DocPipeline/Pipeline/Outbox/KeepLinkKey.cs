using DocPipeline.Findings;
using DocPipeline.Outbox.Links;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>Looks at the keys of links, makes a new one and takes an old one out.</summary>
public static class KeepLinkKey
{
    /// <summary>The ids of the keys, the one that makes links first.</summary>
    public static Outcome<IReadOnlyList<string>> List(LinkKeyPlace place) => Ids(LinkKeyAtHand.Open(place));

    /// <summary>The keys that are there, or a first one: for whoever opens a round, whose invitations carry links.</summary>
    public static Outcome<IReadOnlyList<string>> ListOrMake(LinkKeyPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Ids(LinkKeyAtHand.OpenOrMake(place));
    }

    /// <summary>Makes a new key; the links that were sent stay good under the old one.</summary>
    public static Outcome<IReadOnlyList<string>> New(LinkKeyPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Ids(LinkKeyAtHand.New(place));
    }

    /// <summary>Takes a key out: the links that were made under it are good no longer.</summary>
    public static Outcome<IReadOnlyList<string>> Forget(LinkKeyPlace place, string id)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Ids(LinkKeyFile.Forget(place.File, id));
    }

    private static Outcome<IReadOnlyList<string>> Ids(Outcome<LinkKeys> keys) =>
        keys.IsRefused ? Outcome.Refused<IReadOnlyList<string>>(keys.Findings) : Outcome.Done<IReadOnlyList<string>>([.. keys.Value.All.Select(k => k.Id)]);
}
