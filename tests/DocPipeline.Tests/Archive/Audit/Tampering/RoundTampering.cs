using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Rounds;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>Events and attachments of rounds are changed, removed, reordered, truncated, exchanged and added, with everything after them made to fit.</summary>
internal static class RoundTampering
{
    internal static TamperingKind[] All =>
    [
        TamperingKind.Of("a byte of an event is changed", attack =>
        {
            RoundEvent each = AnyEvent(attack);
            attack.Spoil(Name(each));
            return [Event(each)];
        }),
        Rewriting("what an event says is changed", each => each with { Body = RoundWords.Body("by", "somebody else") }),
        Rewriting("who made an event happen is changed", each => each with { By = "slot-99" }),
        Rewriting("an event's word is changed", each => each with { Word = "declined" }),
        Rewriting("an event's time is changed", each => each with { At = each.At.AddMilliseconds(1) }),
        Rewriting("the request of an event is changed", each => each with { Request = "another-request" }),
        Rewriting("what a round is about is changed", each => each with { Document = each.Document! with { Digest = Sha512.Of("another version"u8) } }, first: true),
        Rewriting("a round's salt is changed", each => each with { Salt = new string('0', 64) }, first: true),
        Rewriting("an event is said not to be logged", each => each with { LogSize = null }, between: true),
        TamperingKind.Of("an event that is not logged is changed, and those after it are not", attack =>
        {
            RoundEvent each = AnyEvent(attack, of => !of.IsLogged);
            Put(attack, each with { By = "slot-99" });
            return [Event(each with { Number = each.Number + 1 })];
        }),
        TamperingKind.Of("an event between others is removed", attack =>
        {
            RoundEvent each = AnyEvent(attack, of => !of.Closes);
            attack.Store[Name(each)] = null;
            return [Event(each)];
        }),
        TamperingKind.Of("an event is removed and those after it are moved up", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            RoundEvent gone = chain.Events[attack.Random.Next(1, chain.Events.Count - 1)];
            foreach (RoundEvent each in chain.Events) attack.Store[Name(each)] = null;
            Chain(attack, [.. chain.Events.Where(each => each.Number != gone.Number)]);
            return [InRound(chain.Round, gone.Number)];
        }),
        TamperingKind.Of("two events are exchanged", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            int at = attack.Random.Next(0, chain.Events.Count - 1);
            (attack.Store[Name(chain.Events[at])], attack.Store[Name(chain.Events[at + 1])]) = (attack.Store[Name(chain.Events[at + 1])], attack.Store[Name(chain.Events[at])]);
            return [Event(chain.Events[at]), Event(chain.Events[at + 1])];
        }),
        TamperingKind.Of("two events are exchanged and the rest made to fit", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            RoundEvent[] events = [.. chain.Events];
            (events[2], events[5]) = (events[5], events[2]);
            Chain(attack, events);
            return [Event(chain.Events[2]), Event(chain.Events[5])];
        }),
        TamperingKind.Of("a round is cut off", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            int kept = attack.Random.Next(1, chain.Events.Count);
            foreach (RoundEvent each in chain.Events.Skip(kept)) attack.Store[Name(each)] = null;
            return [.. chain.Events.Skip(kept).Where(each => each.IsLogged).Select(Event)];
        }),
        TamperingKind.Of("a round that was never filed is cut off", attack =>
        {
            int kept = attack.Random.Next(1, 26);
            foreach (string name in attack.Names("rounds/open-1/").Skip(kept)) attack.Store[name] = null;
            return [InRound(RoundId.Of("open-1"), kept + 1)];
        }),
        TamperingKind.Of("a round is removed altogether", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            attack.Remove($"rounds/{chain.Round}/");
            return [.. chain.Events.Select(Event)];
        }),
        TamperingKind.Of("a round that was never filed is removed altogether", attack =>
        {
            attack.Remove("rounds/open-2/");
            return [finding => finding is { IsError: true, RoundEvent: 1, Leaf: not null }, finding => finding is { IsError: true, RoundEvent: 26, Leaf: not null }];
        }),
        TamperingKind.Of("two rounds are exchanged", attack =>
        {
            (string one, string other) = ("rounds/open-3/", "rounds/open-4/");
            foreach (string name in attack.Names(one)) (attack.Store[name], attack.Store[other + name[one.Length..]]) = (attack.Store[other + name[one.Length..]], attack.Store[name]);
            return [InRound(RoundId.Of("open-3"), 1), InRound(RoundId.Of("open-4"), 26)];
        }),
        TamperingKind.Of("an event is put in the place of another round's", attack =>
        {
            RoundEvent each = AnyEvent(attack), other = AnyEvent(attack, of => of.Round != each.Round);
            attack.Store[Name(each)] = attack.Store[Name(other)];
            return [Event(each)];
        }),
        TamperingKind.Of("a round is given another name and made to fit", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            attack.Remove($"rounds/{chain.Round}/0");
            RoundId id = RoundId.Of("renamed");
            Chain(attack, [.. chain.Events.Select(each => each with { Round = id })]);
            return [InRound(id, 1), Event(chain.Events[0])];
        }),
        TamperingKind.Of("an event is forged after the end of a closed round", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            RoundEvent forged = chain.Last! with { Number = chain.Last!.Number + 1, Previous = chain.Last.Digest, Request = "forged", Closes = false, Confirmed = Leaf(attack, chain, chain.Last), LogSize = null };
            Put(attack, forged);
            return [Event(forged)];
        }),
        TamperingKind.Of("an event is forged at the end of an open round as if a program had died", attack =>
        {
            RoundEvent last = Read(attack, "rounds/open-5/00000026.json");
            RoundEvent forged = last with { Number = 27, Previous = last.Digest, Request = "forged", Confirmed = attack.LeafCount - 1, LogSize = attack.LeafCount };
            Put(attack, forged);
            return [Event(forged)];
        }),
        new("an event is forged and logged", async attack =>
        {
            using DocumentArchive archive = Archives.Open(attack.Store, new FixedClock(Archives.Noon.Now.AddDays(1)), salt: attack.Random.Next());
            AppendedEvent forged = await archive.Append(RoundWords.Sign(99, round: RoundId.Of("open-6")));
            return [Event(forged.Event), Attack.AtLeaf(forged.Leaf!.Value)];
        }),
        new("a round is forged about a document that is not there", async attack =>
        {
            using DocumentArchive archive = Archives.Open(attack.Store, new FixedClock(Archives.Noon.Now.AddDays(1)), salt: attack.Random.Next());
            AppendedEvent forged = await archive.Append(RoundWords.Issue(RoundId.Of("forged")));
            return [finding => finding.IsError && finding.Round == forged.Event.Round, Attack.AtLeaf(forged.Leaf!.Value)];
        }),
        TamperingKind.Of("an attachment is changed", attack => Attachment(attack, attack.Spoil)),
        TamperingKind.Of("an attachment is removed", attack => Attachment(attack, name => attack.Store[name] = null)),
        TamperingKind.Of("two attachments are exchanged", attack => Attachment(attack, name =>
        {
            string other = attack.Any(attack.Names("rounds/").Where(each => each.Contains("/files/", StringComparison.Ordinal) && each != name && !attack.Store[each].AsSpan().SequenceEqual(attack.Store[name])).ToArray());
            (attack.Store[name], attack.Store[other]) = (attack.Store[other], attack.Store[name]);
        })),
        TamperingKind.Of("an attachment is added that no event names", attack =>
        {
            byte[] content = Encoding.UTF8.GetBytes($"forged {attack.Random.Next()}");
            BlobName name = RoundNames.FileOf(attack.Random.Next(2) == 0 ? attack.Any(attack.Made.Rounds).Round : RoundId.Of("open-0"), Sha512.Of(content));
            attack.Store[name.Value] = content;
            return [Attack.Blob(name.Value)];
        }),
        TamperingKind.Of("an attachment is taken off an event", attack =>
        {
            RoundEvent each = AnyEvent(attack, of => of.Attachments.Count > 1);
            Put(attack, each with { Attachments = [each.Attachments[0]] });
            return [Event(each), Attack.Blob(RoundNames.FileOf(each.Round, each.Attachments[1]).Value)];
        }),
        TamperingKind.Of("the leaf of an event is dropped", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            RoundEvent each = attack.Any(chain.Events.Where(of => of.IsLogged && !of.Closes).ToArray());
            long at = Leaf(attack, chain, each);
            attack.Store[Attack.LeafName(at)] = null;
            return [Event(each), Attack.AtLeaf(at)];
        }),
        TamperingKind.Of("the leaf of an event is added once more", attack =>
        {
            RoundChain chain = attack.Any(attack.Made.Rounds);
            RoundEvent each = attack.Any(chain.Events.Where(of => of.IsLogged).ToArray());
            long end = attack.LeafCount;
            attack.Store[Attack.LeafName(end)] = attack.Store[Attack.LeafName(Leaf(attack, chain, each))];
            return [Event(each), Attack.AtLeaf(end)];
        }),
    ];

    // The event and all after it are written so that the chain fits; between: one that others follow, which are logged.
    private static TamperingKind Rewriting(string name, Func<RoundEvent, RoundEvent> change, bool first = false, bool between = false) => TamperingKind.Of(name, attack =>
    {
        RoundChain chain = attack.Any(attack.Made.Rounds);
        RoundEvent each = first ? chain.Events[0] : attack.Any(chain.Events.Where(of => of.IsLogged && !(between && (of.Closes || of.Number == 1))).ToArray());
        Chain(attack, [.. chain.Events.Select(of => of == each ? change(of) : of)]);
        return first ? [InRound(chain.Round, 1), Event(chain.Last!)] : [Event(each), InRound(chain.Round, chain.Last!.Number)];
    });

    private static Predicate<AuditFinding>[] Attachment(Attack attack, Action<string> spoil)
    {
        RoundEvent each = AnyEvent(attack, of => of.Attachments.Count > 0);
        Sha512 digest = attack.Any(each.Attachments);
        string name = RoundNames.FileOf(each.Round, digest).Value;
        spoil(name);
        return [finding => finding.IsError && finding.Round == each.Round && finding.RoundEvent == each.Number && finding.File == FiledRound.FileOf(each.Round, digest) && finding.Finding.Place!.File == name];
    }

    // Numbers and digests anew.
    private static void Chain(Attack attack, RoundEvent[] events)
    {
        Sha512? previous = null;
        for (int at = 0; at < events.Length; at++)
        {
            RoundEvent each = events[at] with { Number = at + 1, Previous = previous };
            Put(attack, each);
            previous = each.Digest;
        }
    }

    private static void Put(Attack attack, RoundEvent each) => attack.Store[Name(each)] = each.ToBytes();

    private static RoundEvent AnyEvent(Attack attack, Predicate<RoundEvent>? of = null) =>
        attack.Any(attack.Made.Rounds.SelectMany(chain => chain.Events).Where(each => of?.Invoke(each) ?? true).ToArray());

    private static RoundEvent Read(Attack attack, string name) => Archives.Done(RoundEventReader.Read(attack.Store[name]!, BlobName.Of(name)));

    private static long Leaf(Attack attack, RoundChain chain, RoundEvent each)
    {
        byte[] leaf = each.ToLeaf(chain.Events[0].Salt!).ToBytes();
        for (long index = 0; ; index++)
            if (attack.Store[Attack.LeafName(index)].AsSpan().SequenceEqual(leaf)) return index;
    }

    private static string Name(RoundEvent each) => RoundNames.EventOf(each.Round, each.Number).Value;

    private static Predicate<AuditFinding> Event(RoundEvent each) => InRound(each.Round, each.Number);

    private static Predicate<AuditFinding> InRound(RoundId round, int number) => finding => finding.Round == round && finding.RoundEvent == number;
}
