namespace DocPipeline.AcceptanceTests.Cli.Standing;

/// <summary>One call of the command line: where it stands, what its environment says beside ours, what is typed, and its arguments.</summary>
internal sealed record Call(string Folder, IReadOnlyDictionary<string, string> Environment, string Answers, IReadOnlyList<string> Arguments)
{
    internal void Write(BinaryWriter to)
    {
        to.Write(Folder);
        to.Write(Environment.Count);
        foreach ((string name, string value) in Environment)
        {
            to.Write(name);
            to.Write(value);
        }

        to.Write(Answers);
        to.Write(Arguments.Count);
        foreach (string argument in Arguments) to.Write(argument);
        to.Flush();
    }

    /// <exception cref="EndOfStreamException">Nobody calls any more.</exception>
    internal static Call Read(BinaryReader from)
    {
        string folder = from.ReadString();
        Dictionary<string, string> environment = [];
        for (int left = from.ReadInt32(); left > 0; left--) environment.Add(from.ReadString(), from.ReadString());
        string answers = from.ReadString();
        string[] arguments = new string[from.ReadInt32()];
        for (int i = 0; i < arguments.Length; i++) arguments[i] = from.ReadString();
        return new Call(folder, environment, answers, arguments);
    }
}
