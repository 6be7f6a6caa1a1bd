namespace VestreToten.Lean.Web.Features.Agendas;

/// <summary>The texts of the page Dagsorden: names the resources beside this file.</summary>
internal sealed class AgendaTexts;
