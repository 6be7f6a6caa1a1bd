namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>Why a verb could not do its work, in one line. Nothing has been changed.</summary>
internal sealed class VerbException(string message) : Exception(message);
