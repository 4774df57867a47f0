using System.Diagnostics;
using System.Net;

namespace DocPipeline.Benchmarks;

/// <summary>
/// Reads from a running program at a fixed rate, whatever it answers and when: a program that is slow is not asked less, and the time of an answer
/// counts from the moment at which it was due to be asked for.
/// </summary>
internal static class WebLoad
{
    /// <summary>Asks for the paths in turn.</summary>
    /// <param name="http">The program.</param>
    /// <param name="paths">What is asked for; each must be answered 200.</param>
    /// <param name="perSecond">How often a second.</param>
    /// <param name="lasting">How long.</param>
    /// <returns>The milliseconds of every answer, sorted.</returns>
    internal static async Task<double[]> RunAsync(HttpClient http, IReadOnlyList<string> paths, int perSecond, TimeSpan lasting)
    {
        int count = (int)(perSecond * lasting.TotalSeconds);
        Task<double>[] answers = new Task<double>[count];
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            long due = start + (long)(i * (double)Stopwatch.Frequency / perSecond);
            TimeSpan early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (early > TimeSpan.Zero) await Task.Delay(early);
            answers[i] = AskAsync(http, paths[i % paths.Count], due);
        }

        double[] times = await Task.WhenAll(answers);
        Array.Sort(times);
        return times;
    }

    private static async Task<double> AskAsync(HttpClient http, string path, long due)
    {
        using HttpResponseMessage answer = await http.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK ? Stopwatch.GetElapsedTime(due).TotalMilliseconds : throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}.");
    }
}
