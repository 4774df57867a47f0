using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Accounts.Recording;

/// <summary>
/// Who read what and who did what, one blob a call, written once and never changed. When a day is over it is sealed: what is taken away,
/// put in or changed afterwards does not fit the seal, and a seal that is made anew does not fit the next one.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells the time.</param>
public sealed class AccessRecord(IBlobStore store, TimeProvider clock)
{
    // Entries of a day that is over may still be on their way from another program.
    private static readonly TimeSpan grace = TimeSpan.FromMinutes(15);
    private const string Entries = "access/entries/";
    private const string Seals = "access/sealed/";
    private const string EntryEnd = ".entry.json";
    private const string OutcomeEnd = ".outcome.json";

    /// <summary>Enters a call. Should the store fail, this throws: what cannot be entered is not answered.</summary>
    public async Task<AccessPlace> EnterAsync(AccessEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        byte[] bytes = AccountsJson.Write(entry);
        while (true)
        {
            string stem = $"{FolderOf(DateOnly.FromDateTime(entry.At.UtcDateTime))}{entry.At.UtcDateTime.ToString("HHmmssfffffff", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
            if (await store.CreateAsync(BlobName.Of(stem + EntryEnd), bytes, cancellationToken).ConfigureAwait(false) is WriteResult.Written)
                return new AccessPlace(BlobName.Of(stem + OutcomeEnd));
        }
    }

    /// <summary>Says what a call came to.</summary>
    public async Task EndAsync(AccessPlace place, AccessOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);

        // What comes so late that its day may be sealed is left out: an outcome more would not fit the seal.
        if (clock.GetUtcNow() - DayOf(place).AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) > grace / 2) return;
        await store.CreateAsync(place.Outcome, AccountsJson.Write(outcome), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads entries of a day.</summary>
    public async Task<AccessPage> ReadAsync(AccessQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        string folder = FolderOf(question.Day);
        List<string> stems = [];
        HashSet<string> outcomes = new(StringComparer.Ordinal);
        await foreach (BlobName name in store.ListAsync(folder, cancellationToken).ConfigureAwait(false))
        {
            string own = name.Value[folder.Length..];
            if (own.EndsWith(EntryEnd, StringComparison.Ordinal)) stems.Add(own[..^EntryEnd.Length]);
            else if (own.EndsWith(OutcomeEnd, StringComparison.Ordinal)) outcomes.Add(own[..^OutcomeEnd.Length]);
        }

        List<AccessLine> lines = [];
        string? last = null;
        foreach (string stem in stems.OrderDescending(StringComparer.Ordinal).Where(stem => question.Before is null || string.CompareOrdinal(stem, question.Before) < 0))
        {
            if (lines.Count == Math.Clamp(question.Most, 1, 200)) return new AccessPage(lines, last);
            AccessEntry? entry = await ReadAsync<AccessEntry>(BlobName.Of(folder + stem + EntryEnd), cancellationToken).ConfigureAwait(false);
            AccessOutcome? outcome = outcomes.Contains(stem) ? await ReadAsync<AccessOutcome>(BlobName.Of(folder + stem + OutcomeEnd), cancellationToken).ConfigureAwait(false) : null;
            if (entry is null || (question.Partnership is { } partnership && entry.Partnership != partnership)) continue;
            if (question.Who is { } who && entry.Who != who && outcome?.Who != who) continue;
            lines.Add(new AccessLine(entry, outcome));
            last = stem;
        }

        return new AccessPage(lines, null);
    }

    /// <summary>Seals the days that are over and not sealed. Several programs may do it at once.</summary>
    /// <returns>The seals that were made.</returns>
    public async Task<IReadOnlyList<AccessDay>> SealAsync(CancellationToken cancellationToken)
    {
        DateOnly open = DateOnly.FromDateTime((clock.GetUtcNow() - grace).UtcDateTime);
        (BlobName? last, DateOnly sealedUpTo) = await LastSealAsync(cancellationToken).ConfigureAwait(false);
        List<AccessDay> made = [];
        foreach (DateOnly day in await DaysAsync(sealedUpTo, open, cancellationToken).ConfigureAwait(false))
        {
            string? before = last is null ? null : await DigestOfAsync(last, cancellationToken).ConfigureAwait(false);
            AccessDay seal = await WorkOutAsync(day, before, cancellationToken).ConfigureAwait(false);
            BlobName name = SealOf(day);
            if (await store.CreateAsync(name, AccountsJson.Write(seal), cancellationToken).ConfigureAwait(false) is WriteResult.Written) made.Add(seal);
            last = name;
        }

        return made;
    }

    /// <summary>Checks every day that is sealed.</summary>
    /// <returns>What does not fit, in words; nothing where all does.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        List<string> problems = [];
        string? before = null;
        DateOnly? sealedUpTo = null;
        await foreach (BlobName name in store.ListAsync(Seals, cancellationToken).ConfigureAwait(false))
        {
            AccessDay? kept = await ReadAsync<AccessDay>(name, cancellationToken).ConfigureAwait(false);
            if (kept is null || SealOf(kept.Day) != name) problems.Add($"{name} is no seal of its day.");
            else if (kept.Before != before) problems.Add($"The seal of {kept.Day:yyyy-MM-dd} does not follow the one before it.");
            else if (kept != await WorkOutAsync(kept.Day, before, cancellationToken).ConfigureAwait(false)) problems.Add($"The access record of {kept.Day:yyyy-MM-dd} is not what was sealed.");
            before = await DigestOfAsync(name, cancellationToken).ConfigureAwait(false);
            sealedUpTo = kept?.Day ?? sealedUpTo;
        }

        if (sealedUpTo is { } last)
            foreach (DateOnly day in await DaysAsync(DateOnly.MinValue, last, cancellationToken).ConfigureAwait(false))
                if (await store.GetAsync(SealOf(day), cancellationToken).ConfigureAwait(false) is null) problems.Add($"The access record of {day:yyyy-MM-dd} has no seal, and later days have.");
        return problems;
    }

    private async Task<AccessDay> WorkOutAsync(DateOnly day, string? before, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int count = 0;
        await foreach (BlobName name in store.ListAsync(FolderOf(day), cancellationToken).ConfigureAwait(false))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{await DigestOfAsync(name, cancellationToken).ConfigureAwait(false)}  {name}\n"));
            count++;
        }

        return new AccessDay(day, count, Convert.ToHexStringLower(hash.GetHashAndReset()), before);
    }

    private async Task<(BlobName? Last, DateOnly Day)> LastSealAsync(CancellationToken cancellationToken)
    {
        BlobName? last = null;
        await foreach (BlobName name in store.ListAsync(Seals, cancellationToken).ConfigureAwait(false)) last = name;
        return last is null ? (null, DateOnly.MinValue) : (last, (await ReadAsync<AccessDay>(last, cancellationToken).ConfigureAwait(false))!.Day);
    }

    // The days that have entries, after one and before another.
    private async Task<IReadOnlyList<DateOnly>> DaysAsync(DateOnly after, DateOnly before, CancellationToken cancellationToken)
    {
        SortedSet<DateOnly> days = [];

        // After the first seal only the days since then are looked at, however long the record is.
        if (after != DateOnly.MinValue)
        {
            for (DateOnly day = after.AddDays(1); day < before; day = day.AddDays(1))
                if (await HasAnyAsync(FolderOf(day), cancellationToken).ConfigureAwait(false)) days.Add(day);
            return [.. days];
        }

        await foreach (BlobName name in store.ListAsync(Entries, cancellationToken).ConfigureAwait(false))
            if (DateOnly.TryParseExact(name.Value[Entries.Length..].Split('/')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day > after && day < before) days.Add(day);
        return [.. days];
    }

    private async Task<bool> HasAnyAsync(string folder, CancellationToken cancellationToken)
    {
        await foreach (BlobName _ in store.ListAsync(folder, cancellationToken).ConfigureAwait(false)) return true;
        return false;
    }

    private async Task<string> DigestOfAsync(BlobName name, CancellationToken cancellationToken) =>
        await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } stored ? Convert.ToHexStringLower(SHA256.HashData(stored.Content.Span)) : "gone";

    private async Task<T?> ReadAsync<T>(BlobName name, CancellationToken cancellationToken)
        where T : class => await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } stored ? AccountsJson.Read<T>(name, stored.Content) : null;

    private static DateOnly DayOf(AccessPlace place) => DateOnly.ParseExact(place.Outcome.Value[Entries.Length..].Split('/')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FolderOf(DateOnly day) => $"{Entries}{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/";

    private static BlobName SealOf(DateOnly day) => BlobName.Of($"{Seals}{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json");
}
