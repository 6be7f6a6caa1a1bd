namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>The texts of photos on improvements: names the resources beside this file.</summary>
internal sealed class PhotoTexts;
