using System.Text;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Entries;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Contacts;

/// <summary>Every blob of a store after a story is searched for what is held of a person, in every form in which it could stand there.</summary>
public sealed class NothingInTheClearTests
{
    private static readonly string[] secrets = [Books.Priya.Name, "Ashcombe", "priya.ashcombe", .. Books.Priya.Emails, .. Books.Priya.Telephones, "960417", "Sycamore Rise", "EX4 2QZ", "192.0.2.77", "the strokes of her hand"];

    [Fact]
    public async Task No_blob_has_anything_of_a_person_in_the_clear_and_after_the_erasure_not_even_the_key()
    {
        MemoryStore store = new();
        using (DocumentArchive archive = Archives.Open(store)) await archive.File(Archives.Request(1));
        ContactBook book = Books.Open(store);
        PersonId person = await book.Add();
        for (int n = 0; n < 5; n++) Archives.Done(await book.ChangeAsync(person, c => c with { Office = $"Office {n}" }, default));
        Assert.Empty(Found(store));
        byte[] key = store[$"contacts/{person}/key"]!;

        Archives.Done(await Books.EraseAsync(store, person));

        Assert.Empty(Found(store));
        Assert.DoesNotContain(store.Names, name => Contains(store[name]!, key[100..200]));
    }

    [Fact]
    public void The_search_finds_what_it_looks_for_in_each_of_the_forms()
    {
        foreach (byte[] form in secrets.SelectMany(FormsOf))
        {
            MemoryStore store = new();
            store["log/leaf/0"] = [1, 2, 3, .. form, 4];
            Assert.NotEmpty(Found(store));
        }
    }

    private static List<string> Found(MemoryStore store) =>
        [.. from name in store.Names from secret in secrets where name.Contains(secret, StringComparison.OrdinalIgnoreCase) || FormsOf(secret).Any(form => Contains(store[name]!, form)) select $"{name}: {secret}"];

    // As it is, in small letters, UTF-16 of both orders, and base 64 wherever in a longer text it begins.
    private static IEnumerable<byte[]> FormsOf(string secret)
    {
        foreach (string text in (string[])[secret, secret.ToLowerInvariant()])
        {
            foreach (Encoding encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode]) yield return encoding.GetBytes(text);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            for (int shift = 0; shift < 3; shift++)
            {
                // Letters that depend on what stands before and after are left out.
                string encoded = Convert.ToBase64String([.. new byte[shift], .. bytes]);
                int from = shift == 0 ? 0 : shift + 1, to = (shift + bytes.Length) * 8 / 6;
                if (to - from >= 7) yield return Encoding.ASCII.GetBytes(encoded[from..to]);
            }
        }
    }

    private static bool Contains(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;
}
