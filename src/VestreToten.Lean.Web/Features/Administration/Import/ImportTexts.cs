namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>The texts of the import: names the resources beside this file.</summary>
internal sealed class ImportTexts;
