namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>The texts of the keys' page, and what a program without a key is told: names the resources beside this file.</summary>
internal sealed class TokenTexts;
