using System.Globalization;
using Appui.Mandates.Declaring;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.SideBySide;

/// <summary>The helper's end: which screen is paired, what the person sees and says, what to correct; and in the end one tap that closes.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Desk(Rooms rooms, Meeting meeting, Declarations declarations, Settings settings, Texts texts, TimeProvider clock) : PageModel
{
    /// <summary>A signal of two browsers that look for each other is never longer.</summary>
    public const int LongestSignal = 32_768;

    /// <summary>What a helper may add: the texts of facts with one value.</summary>
    public static IReadOnlyList<string> Addable { get; } = ["Fact.Income", "Fact.Household", "Fact.Rent", "Fact.Since", "Fact.Amount"];

    public Room Room { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The code that still pairs a screen.</summary>
    public Pairing? Code => Room.Pairing is { } pairing && Now < pairing.Until ? pairing : null;

    public string DoorAddress => $"{Here}{SecondScreen.Door}";

    public string PairingAddress => $"{Here}{SecondScreen.Door}/relier/{Room.Pairing?.Secret}";

    /// <summary>What stands on the person's screen, in the helper's words.</summary>
    public string Seen => Room.Scene switch
    {
        { IsOpen: false } => texts["Rien : l'écran est caché."],
        { Showing: Showing.Page, Shown: var page } => Room.Act!.Pages[page].French,
        { Asked: { } line } => line.Sentence.French,
        { Showing: Showing.ReadBack } => texts["Tout, une dernière fois, avec la question : d'accord ?"],
        _ => texts["Un écran calme : « Nous préparons votre démarche. »"],
    };

    public string Time(DateTimeOffset at) => at.InParis().ToString(texts["H' h 'mm"], CultureInfo.CurrentCulture);

    public IActionResult OnGet(RoomId id) => Find(id) ? Page() : NotFound();

    public IActionResult OnPostNewCode(RoomId id) => Do(id, () => rooms.NewCode(Room));

    public IActionResult OnPostRecognise(RoomId id) => Do(id, scene => scene.IsPaired ? scene with { IsRecognised = true } : null);

    public IActionResult OnPostLift(RoomId id) => Do(id, scene => scene with { Veil = null });

    public IActionResult OnPostShowPage(RoomId id, int number) => Do(id, scene =>
        scene.Declared is null && number >= 0 && number < Room.Act!.Pages.Count ? scene with { Showing = Showing.Page, Shown = number, ReadBack = null } : null);

    public IActionResult OnPostRead(RoomId id) => Do(id, scene => scene.Declared is null ? scene.ReadOn() : null);

    public IActionResult OnPostAsk(RoomId id, int number) => Do(id, scene => scene.Declared is null && Line(scene, number) is { } line
        ? scene.With(line with { Answer = null }) with { Showing = Showing.Fact, Shown = number }
        : null);

    public IActionResult OnPostCorrect(RoomId id, int number, string? value) => Do(id, scene =>
        scene.Declared is null && IsShort(value) && Line(scene, number) is { Sentence.HasOneValue: true } line
            ? scene.With(line with { Sentence = Sentence.Of(texts, line.Sentence.Key, value!.Trim()), Answer = null }) with { Showing = Showing.Fact, Shown = number }
            : null);

    public IActionResult OnPostRemove(RoomId id, int number) => Do(id, scene =>
        scene.Declared is null ? (scene with { Lines = [.. scene.Lines.Where(line => line.Number != number)] }).ReadOn(number) : null);

    public IActionResult OnPostAdd(RoomId id, string? key, string? value) => Do(id, () =>
    {
        if (key is not null && Addable.Contains(key) && IsShort(value) && Room.Scene.Lines.Length < Meeting.MostFacts)
            Room.Add(Sentence.Of(texts, key, value!.Trim()), Now);
    });

    public IActionResult OnPostPicture(RoomId id, bool on) => Find(id) && Room.Change(Now, scene => scene with { HasPicture = on, PictureIsHidden = false })
        ? StatusCode(204)
        : NotFound();

    public IActionResult OnPostSignal(RoomId id, string? text)
    {
        if (!Find(id)) return NotFound();
        if (text is null or { Length: > LongestSignal }) return BadRequest();
        // Before « C'est moi », while it is hidden or paused, no picture is even offered.
        if (Room.Scene is { IsOpen: true, HasPicture: true, PictureIsHidden: false } && !Room.Signal(Side.Person, text, Now)) return StatusCode(429);
        return StatusCode(204);
    }

    public async Task<IActionResult> OnPostClose(RoomId id, Posture? posture)
    {
        if (!Find(id)) return NotFound();
        var act = Room.Act!;
        if (posture is { } said && Enum.IsDefined(said)) await declarations.Say(said, act.Act, User);
        meeting.Closed(Room);
        rooms.Close(Room);
        return Redirect(act.Href);
    }

    private string Here => settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}";

    private bool Find(RoomId id)
    {
        if (rooms.Find(id, User) is not { Act: not null } room) return false;
        Room = room;
        return true;
    }

    private IActionResult Do(RoomId id, Action act)
    {
        if (!Find(id)) return NotFound();
        act();
        return Redirect($"/bureau/vis-a-vis/{id}");
    }

    /// <summary>Changes the scene; a change that no longer applies changes nothing, and the page shows why.</summary>
    private IActionResult Do(RoomId id, Func<Scene, Scene?> change) => Do(id, () => { Room.Change(Now, change); });

    private static Line? Line(Scene scene, int number) => scene.Lines.FirstOrDefault(line => line.Number == number);

    private static bool IsShort(string? value) => value?.Trim() is { Length: > 0 and <= 60 };
}
