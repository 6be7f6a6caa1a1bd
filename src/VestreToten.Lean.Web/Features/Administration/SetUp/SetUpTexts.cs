namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>The texts of the first run: names the resources beside this file.</summary>
internal sealed class SetUpTexts;
