using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Import;

internal sealed partial class PeoplePlan
{
    /// <summary>Does it. New people get no invitation: that is a press of its own.</summary>
    public async Task ApplyAsync(KommuneWork work)
    {
        var wasDisabled = _state.Accounts.Where(a => a.IsDisabled).Select(a => a.Id).ToHashSet();
        foreach (var person in People)
            Apply(work, person);
        await work.SaveAsync();
        foreach (var item in Items.Where(i => i.UnitId is not null))
            Apply(work, item);
        await SpeakAsync(work);
        var disabled = People.Where(p => p.IsDisabled && !wasDisabled.Contains(p.Account!.Id)).Select(p => p.Account!.Id).ToList();
        if (disabled.Count > 0)
            await work.Db.SignInSessions.Where(s => disabled.Contains(s.AccountId)).ExecuteDeleteAsync(work.CancellationToken);
    }

    private void Apply(KommuneWork work, PersonNode person)
    {
        if (person.Account is null)
        {
            person.Account = new Account { SecurityStamp = Guid.NewGuid().ToString() };
            work.Db.Users.Add(person.Account);
        }

        var account = person.Account;
        (account.ExternalId, account.Name, account.IsDisabled) = (person.ExternalId, person.Name, person.IsDisabled);
        if (account.Email == person.Email)
            return;
        if (account is { IsTaken: true, Email: { } before })
            Moved.Add((before, account.Name, account.Id));
        account.SignInWith(person.Email);
    }

    private void Apply(KommuneWork work, PersonItem item)
    {
        var grant = item.Grant;
        if (grant is null)
        {
            grant = Grant.To(item.Node!.Account!.Id, item.UnitId!.Value, item.Role!.Value);
            work.Db.Grants.Add(grant);
        }

        grant.Limit(
            _columns.Contains(ImportColumn.First) ? item.First : grant.FirstDay, _columns.Contains(ImportColumn.Last) ? item.Last : grant.LastDay);
    }

    /// <summary>The language of letters, where it is another than the one that is chosen already.</summary>
    private async Task SpeakAsync(KommuneWork work)
    {
        var spoken = People.Where(p => p.Language is not null && p.Language != _state.Languages.GetValueOrDefault(p.Account!.Id, DigestChoice.DefaultLanguage))
            .ToDictionary(p => p.Account!.Id, p => p.Language!);
        var ids = spoken.Keys.ToList();
        var choices = spoken.Count == 0 ? [] : await work.Db.DigestChoices.AsTracking().Where(c => ids.Contains(c.AccountId)).ToDictionaryAsync(c => c.AccountId);
        foreach (var (id, language) in spoken)
        {
            if (!choices.TryGetValue(id, out var choice))
                work.Db.DigestChoices.Add(choice = DigestChoice.Default(id));
            choice.Speak(language);
        }
    }
}
