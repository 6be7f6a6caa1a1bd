namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>The texts of the kommune's people: names the resources beside this file.</summary>
internal sealed class PeopleTexts;
