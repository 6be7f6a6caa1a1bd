namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Marks addresses whose requests are written in no log: a time beside a staff phone would be finer than a week.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NoRequestLogAttribute : Attribute;
