namespace DocPipeline.Pipeline.Accounts;

/// <summary>What is known of a token with which a program calls in somebody's place. The token itself is kept nowhere.</summary>
public sealed record AccessToken
{
    /// <summary>Its id: nothing follows from it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for, in its owner's words.</summary>
    public required string Label { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The first instant at which it is no longer good.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The roles that it is narrowed to; absent where it has those of the account. It never has more than the account has.</summary>
    public RoleGrants? Roles { get; init; }

    /// <summary>The digest by which it is known again.</summary>
    public required string Digest { get; init; }
}
