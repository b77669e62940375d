using System.Globalization;
using Appui.People.Model;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Storage;

/// <summary>Reads the roads to somebody out of what their file says at this moment.</summary>
internal sealed class RoadsInFiles(PeopleDb db, AccountsDb houses, FileCabinet cabinet, FileSeals seals) : IRoads
{
    public async Task<Reachable?> Of(Whom whom, StructureId structure)
    {
        var aliases = await cabinet.Aliases(whom);
        var files = aliases.Select(alias => alias.File).OfType<FileId>().ToList();
        if (files.Count > 0)
        {
            var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(file => files.Contains(file.Id) && file.Merged == null && file.Structure == structure);
            return file is null ? null : Of(file, await House(structure));
        }

        return whom.Slip is { } slip && await db.Slips.AnyAsync(kept => kept.Id == slip && kept.Structure == structure) ? new(whom, null, [], Discreet: true, []) : null;
    }

    public async Task<StructureCard?> House(StructureId structure) =>
        (await houses.Structures.AsNoTracking().SingleOrDefaultAsync(house => house.Id == structure))?.Card;

    private Reachable Of(PersonFile file, StructureCard? house)
    {
        var details = seals.Details(file);
        return new(Whom.Of(file.Id), seals.Name(file), details.Languages, details.Discreet, [.. Roads(details, house)]);
    }

    private static IEnumerable<Road> Roads(Details details, StructureCard? house)
    {
        var reach = details.Reach;
        if (reach.Visits is { } day)
            yield return new(RoadKind.Visit, Day: day is VisitDay.AnyDay ? null : (DayOfWeek)((int)day + 1));
        if (reach is { Phone: { } mobile, TakesSms: true } && PhoneNumber.TryParse(mobile, out var number) && number.TakesMessages)
            yield return new(RoadKind.Sms, mobile);
        if (reach.Phone is { } phone)
            yield return new(RoadKind.Call, phone);
        if (reach.Relative is { } relative && relative.May.Contains(RelativeMay.GetMessage) && !details.MustNotKnow.Any(other => Same(other, relative.Name)))
            yield return new(RoadKind.Relative, relative.Phone, relative.Name);
        if (reach.Address is { } address)
            yield return new(house is not null && IsAt(address, house) ? RoadKind.Mailbox : RoadKind.Letter, address);
        if (reach.Email is { } email)
            yield return new(RoadKind.Email, email);
    }

    /// <summary>Is the address that of the house? Then the person is domiciled there, and nothing needs the post.</summary>
    private static bool IsAt(string address, StructureCard house) => Same(house.Address, address);

    private static bool Same(string one, string other) => Letters(one) is { Length: > 0 } first && Letters(other).Contains(first, StringComparison.Ordinal);

    private static string Letters(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).Where(character => char.IsAsciiLetterOrDigit(character))).ToLower(CultureInfo.InvariantCulture);
}
