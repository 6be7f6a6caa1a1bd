namespace VestreToten.Lean.Web.Features.SetUp;

/// <summary>The texts of the first run: names the resources beside this file.</summary>
internal sealed class SetUpTexts;
