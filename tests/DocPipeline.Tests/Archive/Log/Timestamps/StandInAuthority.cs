using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Log.Timestamps;

/// <summary>A timestamp authority on loopback: <c>openssl ts</c> behind a <see cref="LocalServer"/>.</summary>
internal sealed class StandInAuthority : IDisposable
{
    private const string Settings = """
        [req]
        distinguished_name = name
        prompt = no
        [name]
        CN = Root
        [root]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign
        [stamper]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = critical,timeStamping
        [tsa]
        serial = serial
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        """;

    private readonly TemporaryFolder folder = new();
    private readonly LocalServer server;
    private int number;

    public StandInAuthority()
    {
        File.WriteAllText(folder["openssl.cnf"], Settings);
        File.WriteAllText(folder["serial"], "01\n");
        OpenSsl.Run(folder.Path, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-config", "openssl.cnf", "-extensions", "root", "-subj", "/CN=Root of the stand-in", "-keyout", "root.key", "-out", "root.pem");
        OpenSsl.Run(folder.Path, "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", "openssl.cnf", "-subj", "/CN=Stand-in authority", "-keyout", "tsa.key", "-out", "tsa.csr");
        OpenSsl.Run(folder.Path, "x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "1", "-extfile", "openssl.cnf", "-extensions", "stamper", "-out", "tsa.pem");
        server = new LocalServer(request => Instead ?? Answer(request));
    }

    public Uri Address => server.Address;

    public string Folder => folder.Path;

    /// <summary>An answer in place of the right one.</summary>
    public LocalAnswer? Instead { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Asked => number;

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    private LocalAnswer Answer(LocalRequest request)
    {
        if (request.Method != "POST" || request.Type != "application/timestamp-query") return new LocalAnswer(400, "text/plain", []);
        string name = $"{Interlocked.Increment(ref number)}";
        File.WriteAllBytes(folder[$"{name}.tsq"], request.Body);
        OpenSsl.Run(folder.Path, "ts", "-reply", "-config", "openssl.cnf", "-section", "tsa", "-queryfile", $"{name}.tsq", "-signer", "tsa.pem", "-inkey", "tsa.key", "-out", $"{name}.tsr");
        return new LocalAnswer(200, "application/timestamp-reply", File.ReadAllBytes(folder[$"{name}.tsr"]));
    }
}
