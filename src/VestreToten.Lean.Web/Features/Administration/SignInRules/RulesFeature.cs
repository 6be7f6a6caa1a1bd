namespace VestreToten.Lean.Web.Features.Administration.SignInRules;

internal static class RulesFeature
{
    public static void AddSignInRules(this IServiceCollection services) => services.AddSingleton<RuleQueries>().AddSingleton<ChangeRules>();
}
