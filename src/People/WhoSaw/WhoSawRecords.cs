using System.Globalization;
using Appui.Platform;

namespace Appui.People.WhoSaw;

/// <summary>
/// Who read and did what, in the copy that the person takes with them: all of it, since the copy is theirs alone; functions and structures, never the names of staff.
/// The journal ends its own details when somebody is erased.
/// </summary>
internal sealed class WhoSawRecords(WhoSawReader reader, Texts texts) : IPersonRecords
{
    public string Module => "people";

    public async Task Export(PersonTrail trail, PersonCopy copy)
    {
        var rows = new List<CopyRow>();
        long? before = null;
        do
        {
            var traces = await reader.On(trail.Files, before);
            rows.AddRange(traces.Days.SelectMany(day => day.Groups.SelectMany(group => group.Lines.Select(line => Row(day, group, line)))));
            before = traces.Older;
        } while (before is not null);
        copy.Add("qui-a-vu", texts["Qui a vu, qui a fait quoi"], rows);
    }

    public Task<DateTimeOffset?> LastContact(PersonTrail trail) => Task.FromResult<DateTimeOffset?>(null);

    public Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail) => Task.FromResult<IReadOnlyList<ErasureLine>>([]);

    private CopyRow Row(TraceDay day, TraceGroup group, TraceLine line) => new(
        new CopyValue("day", texts["Le"], day.Day.ToString("d", CultureInfo.CurrentCulture)),
        new CopyValue("who", texts["Qui"], group.Who),
        new CopyValue("what", texts["Quoi"], line.Sentence),
        new CopyValue("times", texts["Combien de fois"], line.Times.ToString(CultureInfo.CurrentCulture)),
        new CopyValue("purpose", texts["Pour"], line.Purpose));
}
