namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Why something that an operator asked for cannot be done, in one line. Nothing has been changed.</summary>
internal sealed class NotDoneException(string message) : Exception(message);
