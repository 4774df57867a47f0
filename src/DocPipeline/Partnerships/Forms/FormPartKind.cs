namespace DocPipeline.Partnerships.Forms;

/// <summary>The kinds of part that forms have.</summary>
public enum FormPartKind
{
    /// <summary>A label and an answer a row.</summary>
    Fields,

    /// <summary>Open questions, each with a box for the answer.</summary>
    Questions,

    /// <summary>Questions down and answers across, with a box to tick in each cell, or one column to write in.</summary>
    Grid,

    /// <summary>Prompts for thought, three a row, each in a cell to write in.</summary>
    Reflection,

    /// <summary>Rows down and columns across, every cell to write in.</summary>
    Plan,

    /// <summary>Who agrees, and when.</summary>
    SignOff,
}
