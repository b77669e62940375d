using Appui.People.Accounts;
using Appui.People.Storage;
using Appui.People.Structures;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;

namespace Appui.People.Demo;

/// <summary>Plants the structures and the helpers of the demonstration, who have worked there for a year.</summary>
internal sealed class DemoAccounts(AccountsDb db, UserManager<HelperAccount> accounts, TimeProvider clock) : IDemoSeed
{
    public int Order => 10;

    public async Task Plant()
    {
        var aYearAgo = clock.GetUtcNow().AddDays(-365);
        db.Structures.AddRange(Houses(aYearAgo));
        await db.SaveChangesAsync();

        var password = accounts.PasswordHasher.HashPassword(null!, Cast.Password);
        foreach (var member in Cast.Helpers)
            await Plant(member, password, aYearAgo);
        await db.SaveChangesAsync();
    }

    private async Task Plant(CastMember member, string password, DateTimeOffset since)
    {
        var account = HelperAccount.New(member.Id, member.Name, member.Account, since);
        account.PasswordHash = password;
        account.TwoFactorEnabled = true;
        Expect(await accounts.CreateAsync(account));
        Expect(await accounts.SetAuthenticationTokenAsync(account, HelperStore.Provider, HelperStore.KeyName, DemoCode.KeyOf(member.Account)));
        db.Told.Add(new() { Helper = member.Id, ReadAt = since });
        db.Posts.AddRange(member.Posts.Select(post => Post.Of(member.Id, post.Structure, post.Role, since, by: null)));
    }

    private static IEnumerable<Structure> Houses(DateTimeOffset at) =>
    [
        new()
        {
            Id = Cast.CentreSocial, Name = "Centre social des Essais", Address = "3 place de l'Essai, 99999 Ville-Exemple", Phone = "01 99 00 00 01",
            OpeningHours = "du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h", CreatedAt = at,
        },
        new()
        {
            Id = Cast.MaisonModele, Name = "Maison Modèle", Address = "12 rue du Modèle, 99999 Ville-Exemple", Phone = "01 99 00 00 02",
            OpeningHours = "le mardi et le jeudi, de 14 h à 18 h", CreatedAt = at,
        },
        new()
        {
            Id = Cast.Platform, Name = "Équipe de la plateforme", Address = "1 rue du Service, 99999 Ville-Exemple", Phone = "01 99 00 00 03",
            OpeningHours = "du lundi au vendredi, de 9 h à 17 h", CreatedAt = at,
        },
    ];

    private static void Expect(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException($"The demonstration could not be planted: {result}.");
    }
}
