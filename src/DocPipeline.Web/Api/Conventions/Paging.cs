using System.Buffers.Text;
using System.Text;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Conventions;

/// <summary>Which part of a list is asked for. What is added or goes meanwhile moves nothing that follows: a part begins after the last item of the one before.</summary>
internal sealed record Paging
{
    private const int Usual = 50;
    private const int Most = 200;

    /// <summary>How many items at most; 50 if left out, never more than 200.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The end of the part before, as that stated it.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    internal int Size => Math.Clamp(Limit ?? Usual, 1, Most);

    /// <summary>The key after which the part begins; nothing for the beginning, or where the cursor is none of ours.</summary>
    internal string? After
    {
        get
        {
            if (Cursor is null || !Base64Url.IsValid(Cursor)) return null;
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Cursor));
        }
    }

    /// <summary>Makes a part of a list that is in order of its keys.</summary>
    internal Page<T> Of<T>(IEnumerable<T> all, Func<T, string> key, HttpContext context) =>
        Cut([.. all.SkipWhile(item => After is { } after && string.CompareOrdinal(key(item), after) <= 0).Take(Size + 1)], key, context);

    /// <summary>Makes a part of a list whose order is not that of its keys: it goes on after the one with the key, or begins anew where that is gone.</summary>
    internal Page<T> Following<T>(IReadOnlyList<T> all, Func<T, string> key, HttpContext context)
    {
        int at = After is { } after ? all.TakeWhile(item => key(item) != after).Count() + 1 : 0;
        return Cut([.. all.Skip(at > all.Count ? 0 : at).Take(Size + 1)], key, context);
    }

    /// <summary>Makes a part of one item more than it has.</summary>
    internal Page<T> Cut<T>(IReadOnlyList<T> oneMore, Func<T, string> key, HttpContext context)
    {
        if (oneMore.Count <= Size) return new Page<T>(oneMore, null);
        T[] items = [.. oneMore.Take(Size)];
        string next = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key(items[^1])));
        QueryBuilder query = new(context.Request.Query.Where(each => each.Key is not ("cursor" or "limit")).SelectMany(each => each.Value, (each, value) => KeyValuePair.Create(each.Key, value ?? "")))
        {
            { "limit", Size.ToString(CultureInfo.InvariantCulture) },
            { "cursor", next },
        };
        context.Response.Headers.Link = $"<{context.Request.Path}{query}>; rel=\"next\"";
        return new Page<T>(items, next);
    }
}
