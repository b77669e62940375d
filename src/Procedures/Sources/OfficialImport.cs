using System.Text.Json;
using System.Text.RegularExpressions;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Procedures.Sources;

/// <summary>Compares the official sheets that cards name with what they were, and keeps what changed: a card whose source changed is to be read again by a person.</summary>
internal sealed partial class OfficialImport(IServiceScopeFactory scopes, CardLibrary cards, TimeProvider clock)
{
    /// <summary>All or nothing: what changed, one sentence each, in French.</summary>
    /// <exception cref="ArchiveRefusedException">Nothing was kept.</exception>
    public async Task<IReadOnlyList<string>> Run(Stream archive)
    {
        var byCard = cards.All.ToDictionary(card => card.Key, SheetsOf, StringComparer.Ordinal);
        var read = OfficialArchive.Read(archive, byCard.Values.SelectMany(ids => ids).ToHashSet(StringComparer.Ordinal));

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProceduresDb>();
        var known = await db.Officials.ToDictionaryAsync(one => one.Sheet);
        var said = new List<string>();
        foreach (var sheet in read.DistinctBy(sheet => sheet.Id))
        {
            if (known.GetValueOrDefault(sheet.Id) is not { } before)
            {
                db.Officials.Add(new() { Sheet = sheet.Id, Facts = JsonSerializer.Serialize(sheet), ReadAt = clock.GetUtcNow() });
                continue;
            }
            var changes = Changes(JsonSerializer.Deserialize<OfficialSheet>(before.Facts)!, sheet).ToList();
            before.Keep(JsonSerializer.Serialize(sheet), clock.GetUtcNow(), changes.Count == 0 ? null : string.Join('\n', changes));
            said.AddRange(changes.Select(change => $"{sheet.Id} ({string.Join(", ", byCard.Where(card => card.Value.Contains(sheet.Id)).Select(card => card.Key))}) : {change}"));
        }
        await db.SaveChangesAsync();
        scope.ServiceProvider.GetRequiredService<Journal>().Record("card.sources-read", Subject.Nobody, ("sheets", read.Count), ("changes", said.Count));
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        return said;
    }

    /// <summary>The sheets that a card names as its sources.</summary>
    public static IReadOnlySet<string> SheetsOf(Card card) => card.Sources.SelectMany(source => Sheet().Matches(source.Address).Select(found => found.Value)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Changes(OfficialSheet before, OfficialSheet after)
    {
        if (before.Title != after.Title) yield return $"titre « {before.Title} » → « {after.Title} »";
        var (old, now) = (before.Links.ToDictionary(link => link.Id), after.Links.ToDictionary(link => link.Id));
        foreach (var link in after.Links.Where(link => !old.ContainsKey(link.Id))) yield return $"nouveau : {link.Kind} « {link.Title} » {link.Address}";
        foreach (var link in before.Links.Where(link => !now.ContainsKey(link.Id))) yield return $"retiré : {link.Kind} « {link.Title} »";
        foreach (var link in after.Links.Where(link => old.TryGetValue(link.Id, out var same) && same.Address != link.Address)) yield return $"« {link.Title} » : {old[link.Id].Address} → {link.Address}";
        foreach (var link in after.Links.Where(link => old.TryGetValue(link.Id, out var same) && same.Title != link.Title)) yield return $"« {old[link.Id].Title} » s'appelle « {link.Title} »";
        if (before.Modified != after.Modified && after.Modified is { } day) yield return $"texte modifié le {day:dd/MM/yyyy}";
    }

    [GeneratedRegex(@"\b[FN]\d{1,6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sheet();
}
