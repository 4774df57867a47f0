using System.Diagnostics;
using System.Globalization;
using DocPipeline.Documents.Templates;

namespace DocPipeline.Benchmarks;

/// <summary>
/// One case of the side-by-side run with the peers: renders in the way that the case asks for, writes the last document and prints one line
/// of JSON. The engine is the one that <c>generate</c> uses.
/// </summary>
internal static class PeerProtocol
{
    internal static int Run(string[] args)
    {
        string name = Value("--case");
        object data = JsonData.Read(Value("--data"));
        string template = Template(Value("--data"), name.StartsWith("rows", StringComparison.Ordinal) ? Workload.RowsFile : Workload.AgreementFile);
        byte[] last = name switch
        {
            "cold" => Cold(template, data),
            _ when name.StartsWith("rows-", StringComparison.Ordinal) => Rows(name, template, data),
            _ => Agreements(name, template, data),
        };
        File.WriteAllBytes(Value("--out"), last);
        return 0;

        string Value(string option) => args[Array.IndexOf(args, option) + 1];

        int Number(string option) => int.Parse(Value(option), CultureInfo.InvariantCulture);

        byte[] Cold(string file, object fields)
        {
            byte[] made = FromFile(file, fields);
            Print("cold", string.Create(CultureInfo.InvariantCulture, $"\"bytes\":{made.Length}"));
            return made;
        }

        byte[] Agreements(string what, string file, object fields)
        {
            WordTemplate kept = args.Contains("--level") ? Workload.CompileFile(file, Number("--level")) : TemplateCache.Get(file);
            Func<byte[]> make = what == "agreement-preloaded" ? () => kept.Render(fields).Bytes : () => FromFile(file, fields);
            int batches = Number("--batches");
            int batch = Number("--batch");
            byte[] made = [];
            var rates = new List<double>();
            double cpuStart = 0;
            for (int i = 0; i <= batches; i++)
            {
                if (i == 1) cpuStart = Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
                long start = Stopwatch.GetTimestamp();
                for (int j = 0; j < batch; j++) made = make();
                if (i > 0) rates.Add(batch / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            double cpu = (Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds - cpuStart) / (batches * batch);
            rates.Sort();
            Print(what, string.Create(CultureInfo.InvariantCulture,
                $"\"docs_per_s\":{rates[rates.Count / 2]:0.0},\"min\":{rates[0]:0.0},\"max\":{rates[^1]:0.0},\"cpu_ms_per_doc\":{cpu:0.000},\"bytes\":{made.Length}"));
            return made;
        }

        byte[] Rows(string what, string file, object fields)
        {
            WordTemplate kept = TemplateCache.Get(file);
            int rows = int.Parse(what["rows-".Length..], CultureInfo.InvariantCulture);
            int documents = rows >= 10_000 ? 3 : rows >= 1_000 ? 5 : 15;
            byte[] made = kept.Render(fields).Bytes;
            var times = new List<double>();
            for (int i = 0; i < documents; i++)
            {
                long start = Stopwatch.GetTimestamp();
                made = kept.Render(fields).Bytes;
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            Print(what, string.Create(CultureInfo.InvariantCulture, $"\"ms_per_doc\":{times[times.Count / 2]:0.00},\"docs_per_s\":{1000 / times[times.Count / 2]:0.0},\"bytes\":{made.Length}"));
            return made;
        }
    }

    // The peers' templates stand beside their data, or a folder above it; else ours are taken, which are the same.
    private static string Template(string data, string file)
    {
        DirectoryInfo? folder = new FileInfo(data).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "templates", file))) folder = folder.Parent;
        return folder is null ? Workload.PathOf(file) : Path.Combine(folder.FullName, "templates", file);
    }

    private static byte[] FromFile(string file, object data) => TemplateCache.Get(file).Render(data).Bytes;

    private static void Print(string name, string figures) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{{\"engine\":\"docpipeline\",\"case\":\"{name}\",{figures},\"peak_rss_mb\":{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0.0}}}"));
}
