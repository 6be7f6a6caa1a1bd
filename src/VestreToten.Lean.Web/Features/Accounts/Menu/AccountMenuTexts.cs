namespace VestreToten.Lean.Web.Features.Accounts.Menu;

/// <summary>The texts of the menu of one's own account: names the resources beside this file.</summary>
internal sealed class AccountMenuTexts;
