namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>The texts of the page Dagsorden: names the resources beside this file.</summary>
internal sealed class AgendaTexts;
