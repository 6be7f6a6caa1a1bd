namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>The outcome of a request to change a board's key.</summary>
internal enum IdeaKeyChange
{
    /// <summary>The change was applied.</summary>
    Done,

    /// <summary>Not this person.</summary>
    Denied,
}
