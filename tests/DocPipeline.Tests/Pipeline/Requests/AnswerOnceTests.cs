using DocPipeline.Archive;
using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Requests;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Requests;

/// <summary>A request with a key is done once and answered alike, whoever dies over it.</summary>
public sealed class AnswerOnceTests
{
    private static readonly DateTimeOffset noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly Sha512 asked = Sha512.Of("asked"u8);
    private static readonly KeptAnswer answer = new() { Status = 201, Location = "/there", ETag = "\"v1\"", ContentType = "application/json", Text = "{}" };

    private readonly MemoryStore store = new();

    [Fact]
    public async Task The_first_has_the_turn_and_those_who_say_it_again_get_its_answer()
    {
        RequestTurn.Own own = Assert.IsType<RequestTurn.Own>(await BeginAsync());
        await AnswerOnce.FinishAsync(store, own, answer, default);

        Assert.Equal(answer, Assert.IsType<RequestTurn.Answered>(await BeginAsync(at: noon.AddDays(2))).Answer);
    }

    [Fact]
    public async Task While_it_runs_others_wait()
    {
        Assert.IsType<RequestTurn.Own>(await BeginAsync());

        Assert.Equal(AnswerOnce.LongestRun - TimeSpan.FromSeconds(5), Assert.IsType<RequestTurn.Running>(await BeginAsync(at: noon.AddSeconds(5))).TryAgainAfter);
    }

    [Fact]
    public async Task Of_many_at_once_one_has_the_turn()
    {
        RequestTurn[] turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => BeginAsync())));

        Assert.Single(turns.OfType<RequestTurn.Own>());
        Assert.Equal(19, turns.OfType<RequestTurn.Running>().Count());
    }

    [Fact]
    public async Task A_key_says_one_thing_and_is_each_callers_own()
    {
        await BeginAsync();

        Assert.IsType<RequestTurn.Taken>(await BeginAsync(said: Sha512.Of("another"u8)));
        Assert.IsType<RequestTurn.Own>(await BeginAsync(account: "another"));
        Assert.IsType<RequestTurn.Own>(await BeginAsync(key: "another"));
    }

    [Fact]
    public async Task Where_a_program_died_the_next_has_the_turn_and_the_dead_ones_late_answer_counts_for_nothing()
    {
        RequestTurn.Own dead = Assert.IsType<RequestTurn.Own>(await BeginAsync());
        RequestTurn.Own next = Assert.IsType<RequestTurn.Own>(await BeginAsync(at: noon + AnswerOnce.LongestRun));

        await AnswerOnce.FinishAsync(store, dead, answer with { Status = 500 }, default);
        Assert.IsType<RequestTurn.Running>(await BeginAsync(at: noon + AnswerOnce.LongestRun));
        await AnswerOnce.FinishAsync(store, next, answer, default);
        Assert.Equal(201, Assert.IsType<RequestTurn.Answered>(await BeginAsync()).Answer.Status);
    }

    [Fact]
    public async Task What_came_to_nothing_may_be_tried_again_at_once()
    {
        await AnswerOnce.GiveUpAsync(store, Assert.IsType<RequestTurn.Own>(await BeginAsync()), default);

        Assert.IsType<RequestTurn.Own>(await BeginAsync());
    }

    [Fact]
    public async Task After_a_few_days_an_answer_is_forgotten()
    {
        await AnswerOnce.FinishAsync(store, Assert.IsType<RequestTurn.Own>(await BeginAsync()), answer, default);
        await AnswerOnce.FinishAsync(store, Assert.IsType<RequestTurn.Own>(await BeginAsync(key: "later", at: noon.AddDays(2))), answer, default);

        Assert.Equal(1, await AnswerOnce.ForgetOldAsync(store, noon.AddDays(4), default));
        Assert.IsType<RequestTurn.Own>(await BeginAsync(at: noon.AddDays(4)));
        Assert.IsType<RequestTurn.Answered>(await BeginAsync(key: "later", at: noon.AddDays(4)));
    }

    [Fact]
    public async Task Neither_the_key_nor_what_was_asked_can_be_told_from_the_store()
    {
        await BeginAsync(key: "secret-key");
        List<string> kept = [];
        await foreach (BlobName name in store.ListAsync("", default)) kept.Add($"{name} {System.Text.Encoding.UTF8.GetString((await store.GetAsync(name, default))!.Content.Span)}");

        string all = Assert.Single(kept);
        Assert.StartsWith("work/idempotency/", all, StringComparison.Ordinal);
        foreach (string secret in (string[])["secret-key", "somebody", asked.Hex[..40], Sha512.Of("secret-key"u8).Hex]) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_has_one_id_for_one_key()
    {
        Assert.Equal(AnswerOnce.ActOf("a", "k", "sign"), AnswerOnce.ActOf("a", "k", "sign"));
        Assert.Equal(4, ((string[])[AnswerOnce.ActOf("a", "k", "sign"), AnswerOnce.ActOf("a", "k", "open"), AnswerOnce.ActOf("b", "k", "sign"), AnswerOnce.ActOf("a", "l", "sign")]).Distinct().Count());
    }

    private Task<RequestTurn> BeginAsync(string account = "somebody", string key = "key", Sha512? said = null, DateTimeOffset? at = null) => AnswerOnce.BeginAsync(store, account, key, said ?? asked, at ?? noon, default);
}
