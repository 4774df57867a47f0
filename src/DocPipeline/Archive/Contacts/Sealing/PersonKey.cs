using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Sealing;

/// <summary>
/// A person's own key, out of its blob. It encrypts what is held of the person (AES-256-GCM, a fresh nonce each time), and vouches for
/// whose blob it is and how often the data was written, so that neither can be put in the place of another.
/// </summary>
internal sealed class PersonKey : IDisposable
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeaderBytes = 12;

    private static readonly byte[] magic = "DPC1"u8.ToArray();

    private readonly byte[] key;
    private readonly PersonKeyText text;

    private PersonKey(PersonId person, byte[] key, PersonKeyText text) => (Person, this.key, this.text) = (person, key, text);

    internal PersonId Person { get; }

    /// <summary>The data has been written at least so often.</summary>
    internal long Floor => text.Floor;

    /// <summary>A new key for a new person.</summary>
    internal static PersonKey New(PersonId person, IContactKey contactKey, DateTimeOffset at)
    {
        byte[] key = RandomNumberGenerator.GetBytes(KeyBytes);
        return new PersonKey(person, key, new PersonKeyText(person.Value, at, contactKey.Id, contactKey.Wrap(key), 1, MacOf(key, person, 1, at)));
    }

    /// <summary>Takes a key out of its blob.</summary>
    /// <param name="person">Whose it has to be.</param>
    /// <param name="blob">The blob.</param>
    /// <param name="contactKey">The contact key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<Outcome<PersonKey>> OpenAsync(PersonId person, ReadOnlyMemory<byte> blob, IContactKey contactKey, CancellationToken cancellationToken)
    {
        string place = ContactNames.Key(person).Value;
        if (Read(blob) is not { } text || text.Person != person.Value) return Altered(place, "The blob is not the key of this person as it was written.");
        if (text.WrappedBy != contactKey.Id)
        {
            return Outcome.Refused<PersonKey>([ContactFinding.At(
                place, ContactFinding.KeyOther, $"What is held of {person} was encrypted under another contact key ({text.WrappedBy}) than the one at hand ({contactKey.Id}).", $"the contact key {text.WrappedBy}", "Name the file or the vault of that key with --contacts-key")]);
        }

        Outcome<byte[]> key = await contactKey.UnwrapAsync(text.Key, place, cancellationToken).ConfigureAwait(false);
        if (key.IsRefused) return Outcome.Refused<PersonKey>(key.Findings);
        return key.Value.Length == KeyBytes && CryptographicOperations.FixedTimeEquals(MacOf(key.Value, person, text.Floor, text.MadeAt), text.Mac)
            ? Outcome.Done(new PersonKey(person, key.Value, text))
            : Altered(place, "The blob holds the key of another person, or its count was altered.");
    }

    /// <summary>When a key was made, without opening it; nothing when it is not as this program writes it.</summary>
    internal static PersonKeyText? Read(ReadOnlyMemory<byte> blob) => CanonicalJson.Read(blob.Span, ContactJson.Default.PersonKeyText) is { Floor: > 0 } text ? text : null;

    /// <summary>The blob, for data that has been written so often.</summary>
    internal byte[] ToBlob(long floor) =>
        CanonicalJson.Write(text with { Floor = floor, Mac = MacOf(key, Person, floor, text.MadeAt) }, ContactJson.Default.PersonKeyText);

    /// <summary>Encrypts what is held.</summary>
    /// <param name="version">How often it was written with this time.</param>
    /// <param name="plain">What is held.</param>
    internal byte[] Seal(long version, ReadOnlySpan<byte> plain)
    {
        byte[] blob = new byte[HeaderBytes + NonceBytes + plain.Length + TagBytes];
        magic.CopyTo(blob, 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(blob.AsSpan(magic.Length), version);
        Span<byte> nonce = blob.AsSpan(HeaderBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm cipher = new(key, TagBytes);
        cipher.Encrypt(nonce, plain, blob.AsSpan(HeaderBytes + NonceBytes, plain.Length), blob.AsSpan(blob.Length - TagBytes), Bound(version));
        return blob;
    }

    /// <summary>Decrypts what is held.</summary>
    internal Outcome<HeldContact> Open(ReadOnlySpan<byte> blob)
    {
        string place = ContactNames.Data(Person).Value;
        if (blob.Length < HeaderBytes + NonceBytes + TagBytes || !blob.StartsWith(magic)) return AlteredData(place);
        long version = System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(blob[magic.Length..]);
        byte[] plain = new byte[blob.Length - HeaderBytes - NonceBytes - TagBytes];
        try
        {
            using AesGcm cipher = new(key, TagBytes);
            cipher.Decrypt(blob.Slice(HeaderBytes, NonceBytes), blob.Slice(HeaderBytes + NonceBytes, plain.Length), blob[^TagBytes..], plain, Bound(version));
        }
        catch (AuthenticationTagMismatchException)
        {
            return AlteredData(place);
        }

        if (version < Floor)
        {
            return Outcome.Refused<HeldContact>([ContactFinding.At(
                place, ContactFinding.RolledBack, string.Create(CultureInfo.InvariantCulture, $"What is held of {Person} is version {version}; it has been written at least {Floor} times."), "the version that was written last", "Put the blob back from a newer copy of the store.")]);
        }

        Contact? contact = CanonicalJson.Read(plain, ContactJson.Default.Contact);
        CryptographicOperations.ZeroMemory(plain);
        return contact is null ? AlteredData(place) : Outcome.Done(new HeldContact(Person, version, contact));
    }

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private byte[] Bound(long version) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"docpipeline contact\n{Person}\n{version}\n"));

    private static byte[] MacOf(byte[] key, PersonId person, long floor, DateTimeOffset madeAt) => HMACSHA256.HashData(
        HKDF.Expand(HashAlgorithmName.SHA256, key, KeyBytes, "docpipeline contact floor"u8.ToArray()),
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{person}\n{floor}\n{madeAt:O}\n")));

    private static Outcome<PersonKey> Altered(string place, string message) =>
        Outcome.Refused<PersonKey>([ContactFinding.At(place, ContactFinding.Altered, message, "the blob as it was written", "Put the blob back from a copy of the store.")]);

    private static Outcome<HeldContact> AlteredData(string place) => Outcome.Refused<HeldContact>([ContactFinding.At(
        place, ContactFinding.Altered, "What is held of the person cannot be decrypted with the person's key: it was altered, or belongs to another person.", "the blob as it was written", "Put the blob back from a copy of the store.")]);
}
