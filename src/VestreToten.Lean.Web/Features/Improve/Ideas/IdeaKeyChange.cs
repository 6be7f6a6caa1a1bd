namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>What became of a wish to change a board's key.</summary>
internal enum IdeaKeyChange
{
    /// <summary>It is as was wished.</summary>
    Done,

    /// <summary>Not this person.</summary>
    Denied,
}
