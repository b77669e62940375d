using Appui.Notices;
using Appui.Platform;
using Appui.Territory.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Territory.Confirming;

/// <summary>
/// Writes to the places that it is time to ask and that have an e-mail, on working days, a few at a time. The asking is saved before the message leaves, so that no place gets two;
/// one that could not be delivered puts the place back on the list of those to call.
/// </summary>
internal sealed class AskRun(IServiceScopeFactory scopes, IHouseMail mail, Settings settings, Texts texts, TimeProvider clock)
{
    private const int AtOnce = 10, MostLookedAt = 500;

    /// <summary>How many messages left.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().InParis();
        // A link leads somewhere only when the address of this installation is set.
        if (!mail.IsSet || settings.PublicAddress is null || now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || now.Hour is < 9 or >= 17) return 0;
        var left = 0;
        foreach (var (place, name, email) in await ToWrite())
        {
            if (stop.IsCancellationRequested) break;
            if (await Write(place, name, email)) left++;
        }

        return left;
    }

    private async Task<IReadOnlyList<(PlaceId Place, string Name, string Email)>> ToWrite()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TerritoryDb>();
        var due = (await scope.ServiceProvider.GetRequiredService<Due>().Places(MostLookedAt)).Select(e => e.Id).ToList();
        // Where a message could not be delivered, somebody calls.
        var unreached = (await db.Asks.Where(a => due.Contains(a.Place) && a.Road == AskRoad.Email && a.Answer == AskAnswer.NotReached).Select(a => a.Place).ToListAsync()).ToHashSet();
        var kept = await db.Places.AsNoTracking().Where(p => due.Contains(p.Id)).ToListAsync();
        return [.. kept.Where(k => !unreached.Contains(k.Id)).Select(k => (k.Id, k.Name, k.Shown().Email.Split('|')[0])).Where(k => k.Item3.Length > 0).OrderBy(k => due.IndexOf(k.Id)).Take(AtOnce)];
    }

    private async Task<bool> Write(PlaceId place, string name, string email)
    {
        var (ask, secret) = Ask.ByLink(place, AskRoad.Email, clock.GetUtcNow());
        await InOwnWork(async db =>
        {
            db.Asks.Add(ask);
            await db.SaveChangesAsync();
        });
        var link = $"{settings.PublicAddress}/lieux/confirmer/{secret}";
        if (await mail.Send(ask.Id.Value, email, texts["Vos horaires sont-ils toujours exacts ?"], ConfirmWords.Letter(texts, name, link))) return true;
        await InOwnWork(async db =>
        {
            (await db.Asks.SingleAsync(a => a.Id == ask.Id)).Hear(AskAnswer.NotReached, null, clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        return false;
    }

    private async Task InOwnWork(Func<TerritoryDb, Task> what)
    {
        await using var scope = scopes.CreateAsyncScope();
        await what(scope.ServiceProvider.GetRequiredService<TerritoryDb>());
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
    }
}

/// <summary>What a place reads when it is asked.</summary>
internal static class ConfirmWords
{
    public static IReadOnlyList<string> Letter(Texts texts, string name, string link) =>
    [
        texts["Bonjour,"],
        texts["Des personnes cherchent de l'aide près de chez elles et trouvent « {0} ».", name],
        texts["Ce que nous leur disons est-il vrai ? Deux fois par an, nous vous demandons de regarder. C'est un geste, sans compte ni mot de passe :"],
        link,
        texts["Vous pouvez aussi y corriger vos horaires et votre téléphone. Le lien sert une fois, pendant 60 jours."],
    ];
}
