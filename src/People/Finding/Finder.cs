using System.Security.Claims;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Finding;

/// <summary>Finds a person within one's own structure, by what can be said at a counter. Every search is counted and journalled, never its words.</summary>
internal sealed class Finder(PeopleDb db, FileCabinet cabinet, FileSeals seals, Journal journal, TimeProvider clock)
{
    public const int Shown = 5;
    public const int SearchesAnHour = 60;

    /// <summary>How many persons' names a helper sees in a day without opening their page: enough for a counter, too few to browse.</summary>
    public const int NamesADay = 20;

    /// <summary>Above so many, the names alone say too little to be opened one by one.</summary>
    private const int OpenedAtMost = 60;

    public async Task<Found> Search(string text, bool seenThisMonth, ClaimsPrincipal user)
    {
        if (Wanted.Read(text, clock.Today) is Wanted.Unclear(var sentence))
            return new Found.Unclear(sentence);
        if (!await Count(user.HelperId))
        {
            journal.Record("person.search-refused");
            return new Found.Enough();
        }

        var found = Wanted.Read(text, clock.Today) switch
        {
            Wanted.Numbered(var number) => await ByNumber(number, user),
            Wanted.Described wanted => await ByDescription(wanted, seenThisMonth, user),
            _ => new Found.Nobody(),
        };
        if (found is Found.Some(var people, _) && !await MayGlimpse(people, user.HelperId))
        {
            journal.Record("person.search-refused");
            return new Found.Enough();
        }
        journal.Record("person.searched", Subject.Nobody, ("found", CountOf(found)));
        return found;
    }

    /// <summary>Files that may be the same person: a name that sounds the same with no other birth, or the same birth date and part of the name.</summary>
    public async Task<IReadOnlyList<Glimpse>> LookAlikes(Portrait portrait, FileId? except, ClaimsPrincipal user)
    {
        var structure = user.Structure;
        var sounds = NameSound.Of(portrait.Name).Select(sound => seals.Sound(structure, sound)).ToList();
        var alike = Standing(user).Where(file => file.Id != except);
        foreach (var sound in sounds)
            alike = alike.Where(file => db.Tokens.Any(token => token.Token == sound && token.File == file.Id));
        var candidates = sounds.Count == 0 ? [] : await Rows(alike, OpenedAtMost);

        if (portrait.Birth?.Date is { } date)
        {
            var sameDay = seals.BirthDate(structure, date);
            candidates.AddRange(await Rows(Standing(user).Where(file => file.Id != except
                && db.Tokens.Any(token => token.Token == sameDay && token.File == file.Id)
                && db.Tokens.Any(token => sounds.Contains(token.Token) && token.File == file.Id)), OpenedAtMost));
        }

        List<Glimpse> shown =
        [
            .. candidates.DistinctBy(row => row.Id)
                .Where(row => portrait.Birth is not { } birth || seals.BirthOf(row.Structure, row.Id, row.Birth) is not { } theirs || birth.MayBe(theirs))
                .Take(Shown).Select(Glimpse),
        ];
        return await MayGlimpse(shown, user.HelperId) ? shown : [];
    }

    private async Task<Found> ByNumber(SlipNumber number, ClaimsPrincipal user)
    {
        var slip = await db.Slips.VisibleTo(user).Where(slip => slip.Number == number.Characters).Select(slip => (SlipId?)slip.Id).SingleOrDefaultAsync();
        return slip is null ? new Found.Nobody() : await cabinet.Find(Whom.Of(slip.Value), user) switch
        {
            ({ } file, _) => new Found.ByNumber(Whom.Of(file.Id)),
            (_, { } alone) => new Found.ByNumber(Whom.Of(alone.Id)),
            _ => new Found.Nobody(),
        };
    }

    private async Task<Found> ByDescription(Wanted.Described wanted, bool seenThisMonth, ClaimsPrincipal user)
    {
        var structure = user.Structure;
        var files = db.Files.VisibleTo(user, clock.Today);
        if (seenThisMonth && clock.Today is var today)
        {
            var first = new DateOnly(today.Year, today.Month, 1);
            files = files.Where(file => file.LastVisit >= first);
        }
        if (wanted.BirthDate is { } date)
            files = With(files, seals.BirthDate(structure, date));
        if (wanted.BirthYear is { } year)
            files = With(files, seals.BirthYear(structure, year));

        // At the reception desk people are found by their whole name only.
        var exactly = wanted.Words.Select(word => seals.Word(structure, word)).Aggregate(files, With);
        if (user.HelperRole is HelperRole.Receptionist)
            return wanted.Words.Count < 2 ? new Found.Unclear("Écrivez le nom entier, comme la personne le dit.") : Shorten(await Whole(exactly, wanted.Words), 0);

        var alike = new List<Row>();
        foreach (var sounds in Readings(wanted.Words))
            alike.AddRange(await Rows(sounds.Select(sound => seals.Sound(structure, sound)).Aggregate(files, With), OpenedAtMost));
        alike = await Roots(alike, user);
        if (alike.Count <= Shown)
            return Shorten(alike, 0);

        // Too many sound alike: those written as typed come first, and the page says that there are others.
        var same = await Roots(await Rows(exactly, OpenedAtMost), user);
        return same.Count is > 0 and <= Shown ? Shorten(same, alike.Count - same.Count) : new Found.TooMany();
    }

    /// <summary>The sounds of the words, and again with each two neighbours read as one word: "Abdel Karim" and "Abdelkarim".</summary>
    private static IEnumerable<IEnumerable<string>> Readings(IReadOnlyList<string> words)
    {
        yield return Sounds(words);
        for (var i = 0; i + 1 < words.Count; i++)
            yield return Sounds([.. words.Take(i), words[i] + words[i + 1], .. words.Skip(i + 2)]);

        static IEnumerable<string> Sounds(IEnumerable<string> words) => words.Select(NameSound.OfWord).Where(sound => sound.Length > 0);
    }

    private async Task<List<Row>> Whole(IQueryable<PersonFile> files, IReadOnlyList<string> words)
    {
        var rows = await Rows(files, OpenedAtMost);
        return [.. rows.Where(row => NameSound.Words(seals.NameOf(row.Structure, row.Id, row.Name)).Order(StringComparer.Ordinal).SequenceEqual(words.Order(StringComparer.Ordinal), StringComparer.Ordinal))];
    }

    private Found Shorten(List<Row> rows, int others) => rows.Count switch
    {
        0 => new Found.Nobody(),
        <= Shown => new Found.Some([.. rows.Select(Glimpse).OrderByDescending(person => person.LastVisit)], others > 0),
        _ => new Found.TooMany(),
    };

    private Glimpse Glimpse(Row row) => new(
        Whom.Of(row.Id),
        Portrait.Mask(seals.NameOf(row.Structure, row.Id, row.Name)),
        seals.BirthOf(row.Structure, row.Id, row.Birth)?.AgeOn(clock.Today),
        row.LastVisit);

    private IQueryable<PersonFile> With(IQueryable<PersonFile> files, long hash) =>
        files.Where(file => db.Tokens.Any(token => token.Token == hash && token.File == file.Id));

    /// <summary>Files that are not an alias of another one.</summary>
    private IQueryable<PersonFile> Standing(ClaimsPrincipal user) =>
        db.Files.VisibleTo(user, clock.Today).Where(file => file.Merged == null);

    private static Task<List<Row>> Rows(IQueryable<PersonFile> files, int most) => files
        .OrderByDescending(file => file.LastVisit)
        .Select(file => new Row(file.Id, file.Structure, file.Name, file.Birth, file.LastVisit, file.Merged == null ? null : file.Merged.Into))
        .Take(most)
        .ToListAsync();

    /// <summary>An alias found by its own name is shown as the file that was kept.</summary>
    private async Task<List<Row>> Roots(List<Row> rows, ClaimsPrincipal user)
    {
        var roots = new List<Row>();
        foreach (var row in rows)
        {
            if (row.MergedInto is null)
                roots.Add(row);
            else if (await cabinet.File(row.Id, user) is { } kept)
                roots.Add(new(kept.Id, kept.Structure, kept.Name, kept.Birth, kept.LastVisit, null));
        }
        return [.. roots.DistinctBy(row => row.Id)];
    }

    /// <summary>Counts this search; false when the helper has had enough of them within the hour.</summary>
    private async Task<bool> Count(HelperId helper)
    {
        var now = clock.GetUtcNow();
        var (anHourAgo, yesterday) = (now.AddHours(-1), now.AddDays(-1));
        await db.Searches.Where(search => search.SearchedAt < yesterday).ExecuteDeleteAsync();
        if (await db.Searches.CountAsync(search => search.Helper == helper && search.SearchedAt > anHourAgo) >= SearchesAnHour)
            return false;

        db.Searches.Add(new() { Id = Guid.CreateVersion7(now), Helper = helper, SearchedAt = now });
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Notes whose names are about to be shown; false when the helper has seen enough of them today.</summary>
    private async Task<bool> MayGlimpse(IReadOnlyList<Glimpse> people, HelperId helper)
    {
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        await db.Glimpsed.Where(glimpsed => glimpsed.SeenAt < yesterday).ExecuteDeleteAsync();
        var seen = (await db.Glimpsed.Where(glimpsed => glimpsed.Helper == helper).Select(glimpsed => glimpsed.File).ToListAsync()).ToHashSet();
        var unseen = people.Select(person => person.Whom.File!.Value).Where(file => !seen.Contains(file)).ToList();
        if (seen.Count + unseen.Count > NamesADay)
            return false;

        db.Glimpsed.AddRange(unseen.Select(file => new Glimpsed { Helper = helper, File = file, SeenAt = now }));
        await db.SaveChangesAsync();
        return true;
    }

    private static int CountOf(Found found) => found switch
    {
        Found.ByNumber => 1,
        Found.Some(var people, _) => people.Count,
        Found.TooMany => Shown + 1,
        _ => 0,
    };

    private sealed record Row(FileId Id, StructureId Structure, SealedText Name, SealedText Birth, DateOnly? LastVisit, FileId? MergedInto);
}
