namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>The texts of the sign-in page: names the resources beside this file.</summary>
internal sealed class SignInTexts;
