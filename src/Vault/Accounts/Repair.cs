using Appui.Vault.Model;

namespace Appui.Vault.Accounts;

/// <summary>
/// What to repair after a mishap, and in which order: what receives codes before what asks for them, what opens others before those, money before the rest. An
/// account that the mishap does not touch is not named.
/// </summary>
internal static class Repair
{
    /// <summary>The accounts to repair, the first one first, each with what to do as the key of a text.</summary>
    public static IReadOnlyList<(T Account, string ToDo)> After<T>(Mishap mishap, IEnumerable<T> accounts, Func<T, AccountSays> says) =>
        [.. accounts.Select(account => (account, ToDo: ToDo(mishap, says(account)))).Where(line => line.ToDo is not null)
            .OrderBy(line => says(line.account).Kind).ThenBy(line => says(line.account).Name, StringComparer.CurrentCultureIgnoreCase).Select(line => (line.account, line.ToDo!))];

    private static string? ToDo(Mishap mishap, AccountSays says) => (mishap, says) switch
    {
        (Mishap.BagStolen, { Kind: AccountKind.Phone }) => "Repair.BlockLine",
        (Mishap.NumberChanged, { Kind: AccountKind.Phone }) => "Repair.KeepNumber",
        (Mishap.BagStolen, { Kind: AccountKind.Bank }) => "Repair.BlockBank",
        (Mishap.BagStolen, { Kind: AccountKind.Mailbox }) => "Repair.MailboxFirst",
        (Mishap.MailboxRead, { Kind: AccountKind.Mailbox }) => "Repair.MailboxRead",
        (Mishap.MailboxRead, { Mail.Length: > 0 }) => "Repair.ChangePassword",
        (Mishap.NumberChanged, { Kind: AccountKind.Mailbox, Phone.Length: > 0 }) => "Repair.MailboxNumber",
        (Mishap.NumberChanged or Mishap.BagStolen, { Second: SecondFactor.App }) => "Repair.AppAgain",
        (Mishap.NumberChanged or Mishap.BagStolen, { Second: SecondFactor.CodeByPhone }) => "Repair.NewNumber",
        (Mishap.NumberChanged or Mishap.BagStolen, { Phone.Length: > 0 }) => "Repair.TellNumber",
        (Mishap.BagStolen, { Second: SecondFactor.CodeByMail }) => "Repair.ChangePassword",
        _ => null,
    };
}
