using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Accounts;

namespace VestreToten.Lean.Web.Features.Administration.Import;

internal sealed partial class PeoplePlan
{
    /// <summary>Finds out whom a line is about: an earlier line's person, somebody stored, or somebody new.</summary>
    private void Join(PersonItem item)
    {
        var known = item.Id.Length > 0 ? _byId.GetValueOrDefault(item.Id) : null;
        var same = item.EmailKey is { } key ? _byEmail.GetValueOrDefault(key) : null;
        if (same is not null && known != same && item.Id.Length > 0 && (known is not null || same.ExternalId is not null))
            item.Refuse(ImportFault.EmailTwice, ImportColumn.Email, Number(same.Items[0]));
        var person = known ?? (item.Problems.Exists(p => p.Fault == ImportFault.EmailTwice) ? null : same);
        var isFirst = person is null;
        if (person is null)
            People.Add(person = Begin(item));
        item.Node = person;
        person.Items.Add(item);
        item.IsNew = person.Account is null;
        if (item.Id.Length > 0)
            _byId.TryAdd(item.Id, person);
        if (item.EmailKey is not null)
            _byEmail.TryAdd(item.EmailKey, person);
        if (isFirst)
            Describe(item, person);
        else
            Compare(item, person);
    }

    private PersonNode Begin(PersonItem item)
    {
        var account = item.Id.Length > 0 ? _accountsById.GetValueOrDefault(item.Id) : null;
        if (account is null && item.EmailKey is { } key && _accountsByEmail.GetValueOrDefault(key) is { } other)
        {
            if (other.ExternalId is null || item.Id.Length == 0)
                account = other;
            else
                item.Refuse(ImportFault.EmailTaken, ImportColumn.Email);
        }

        if (item.EmailKey is { } email && _state.Taken.TryGetValue(email, out var owner) && owner != account?.Id
            && !item.Problems.Exists(p => p.Fault == ImportFault.EmailTaken))
        {
            item.Refuse(ImportFault.EmailTaken, ImportColumn.Email);
        }

        return account is null ? new PersonNode() : Of(account);
    }

    private PersonNode Of(Account account) => new()
    {
        Account = account, ExternalId = account.ExternalId, Name = account.Name, Email = account.Email, IsDisabled = account.IsDisabled,
        Language = _state.Languages.GetValueOrDefault(account.Id, DigestChoice.DefaultLanguage),
        IsReached = _state.Grants[account.Id].All(g => _state.Reaches(g.Path)),
    };

    /// <summary>What a person's first line says of the person.</summary>
    private static void Describe(PersonItem item, PersonNode person)
    {
        var isStored = person.Account is not null;
        if (!isStored && item.Name.Length == 0)
            item.Refuse(ImportFault.NameMissing, ImportColumn.Name);
        if (item.Id.Length > 0 && !string.Equals(item.Id, person.ExternalId, StringComparison.OrdinalIgnoreCase))
        {
            if (isStored)
                item.Change(ImportColumn.Id, person.ExternalId, item.Id);
            person.ExternalId = item.Id;
        }

        if (item.Name.Length > 0)
        {
            if (isStored)
                item.Change(ImportColumn.Name, person.Name, item.Name);
            person.Name = item.Name;
        }

        if (item.Email is not null)
        {
            item.Change(ImportColumn.Email, person.Email, item.Email);
            person.Email = item.Email;
        }

        if (item.Language is not null)
        {
            if (isStored)
                item.Change(ImportColumn.Language, person.Language, item.Language);
            person.Language = item.Language;
        }

        if (item.Closed is { } closed && closed != person.IsDisabled)
        {
            item.Change(ImportColumn.Closed, person.IsDisabled, closed);
            (person.IsDisabled, item.IsClosing) = (closed, closed);
        }
    }

    /// <summary>A later line of the same person may say less of the person, and nothing else.</summary>
    private static void Compare(PersonItem item, PersonNode person)
    {
        var first = person.Items[0];
        var (isOther, column) = (item.Name.Length > 0 && item.Name != person.Name, ImportColumn.Name);
        if (!isOther && item.EmailKey is not null && item.EmailKey != person.Email?.ToUpperInvariant())
            (isOther, column) = (true, ImportColumn.Email);
        if (!isOther && item.Language is not null && item.Language != person.Language)
            (isOther, column) = (true, ImportColumn.Language);
        if (!isOther && item.Closed is { } closed && closed != person.IsDisabled)
            (isOther, column) = (true, ImportColumn.Closed);
        if (isOther && !item.Problems.Exists(p => p.Fault == ImportFault.EmailTwice))
            item.Refuse(ImportFault.PersonDiffers, column, Number(first));
    }
}
