namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>The texts of the tree of units: names the resources beside this file.</summary>
internal sealed class UnitTexts;
