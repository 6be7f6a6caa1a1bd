namespace VestreToten.Lean.Web.Platform.Providers;

/// <summary>The texts between this server and a sign-in provider: names the resources beside this file.</summary>
internal sealed class ProviderTexts;
