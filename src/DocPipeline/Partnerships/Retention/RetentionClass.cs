namespace DocPipeline.Partnerships.Retention;

/// <summary>How long what is archived is kept: the classes that a record can name. <see cref="RetentionSchedule"/> says for how many years.</summary>
public enum RetentionClass
{
    /// <summary>
    /// Agreements that are simple contracts, or may be taken for one: 6 years from the end of force. An action founded on simple contract
    /// cannot be brought after six years (Limitation Act 1980, section 5).
    /// </summary>
    SimpleContract,

    /// <summary>
    /// Agreements that were made as a deed: 12 years from the end of force. An action upon a specialty cannot be brought after twelve years
    /// (Limitation Act 1980, section 8).
    /// </summary>
    Deed,

    /// <summary>
    /// The constitution of a body and what stands in its place: for good, as the record of how a public body was governed, until the council's
    /// own schedule says otherwise (Local Government Act 1972, section 224: proper arrangements for documents).
    /// </summary>
    Constitutional,

    /// <summary>
    /// Rules and policies that stand beside a constitution: 6 years from the end of force, the general time for actions (Limitation Act 1980,
    /// sections 2 and 5).
    /// </summary>
    GoverningRules,

    /// <summary>
    /// Reports to meetings and what goes with them: 6 years from their issue, for which they are open to inspection (Local Government Act
    /// 1972, section 100C).
    /// </summary>
    Report,

    /// <summary>
    /// The record of a partnership: 12 years from the partnership's end, the longest time in which something made from it can be in dispute
    /// (Limitation Act 1980, section 8).
    /// </summary>
    PartnershipRecord,
}
