namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Marks a page or an address that a paired screen may open, beside those that are open to everybody. It reads its own board's alone.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OpenToWallsAttribute : Attribute;
