namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary>Names the resources beside this file.</summary>
internal sealed class RemoteTexts;
