namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>The texts of the field of a day: names the resources beside this file.</summary>
internal sealed class DateTexts;
