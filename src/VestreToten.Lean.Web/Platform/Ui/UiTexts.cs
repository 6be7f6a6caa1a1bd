namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>The texts of what all areas show: names the resources beside this file.</summary>
internal sealed class UiTexts;
