using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.SideBySide;

/// <summary>The person's end: one thing at a time, to hear and to answer. Nothing is typed here, and nothing stays.</summary>
[OnSecondScreen]
internal sealed class Screen(Meeting meeting, Actor actor, TimeProvider clock) : PageModel
{
    public Room Room { get; private set; } = null!;

    public Scene Scene => Room.Scene;

    public static bool HasVoice => Voice.IsHere;

    public string Purpose => Room.Act!.Purpose.In(Scene.Language);

    public string PageSentence => Room.Act!.Pages[Scene.Shown].In(Scene.Language);

    public IActionResult OnGet() => Find() ? Page() : Over();

    public IActionResult OnPostMe() => Do(scene => scene with { IsMet = true });

    public IActionResult OnPostSpeak(string? language) => Do(scene => language is not null && Texts.Languages.ContainsKey(language) ? scene with { Language = language } : null);

    public IActionResult OnPostPause() => Do(scene => scene.IsMet ? scene with { Veil = Veil.Paused } : null);

    public IActionResult OnPostGoOn() => Do(scene => scene.Veil is Veil.Paused ? scene with { Veil = null } : null);

    public IActionResult OnPostHide(bool on) => Do(scene => scene.HasPicture ? scene with { PictureIsHidden = on } : null);

    /// <summary>
    /// An answer to what is shown. It names what it answers, the fact or the read-back: an answer that comes late, or twice, is about
    /// something that is no longer there, and changes nothing.
    /// </summary>
    public async Task<IActionResult> OnPostSay(Answer answer, int number, Guid readBack)
    {
        if (!Find() || !Enum.IsDefined(answer)) return Over();
        if (readBack == Guid.Empty) return Do(scene => SayOf(scene, number, answer));
        if (answer is not Answer.Yes) return Do(scene => scene.IsOpen && scene.ReadBack == readBack ? scene with { Showing = Showing.Nothing, ReadBack = null, SaidNoToAll = true } : null);

        actor.IsPerson(Room.Desk.Structure);
        await meeting.Confirm(Room, readBack);
        return Redirect("/vis-a-vis/ecran");
    }

    public IActionResult OnPostSignal(string? text)
    {
        if (!Find()) return NotFound();
        if (text is null or { Length: > Desk.LongestSignal }) return BadRequest();
        if (Scene is { IsOpen: true, HasPicture: true } && !Room.Signal(Side.Helper, text, clock.GetUtcNow())) return StatusCode(429);
        return StatusCode(204);
    }

    private static Scene? SayOf(Scene scene, int number, Answer answer)
    {
        if (!scene.IsOpen || scene.Asked is not { } line || line.Number != number) return null;
        var said = scene.With(line with { Answer = answer });
        return answer is Answer.Yes ? said.ReadOn(number) : said;
    }

    private RedirectResult Do(Func<Scene, Scene?> change)
    {
        if (!Find()) return Over();
        Room.Change(clock.GetUtcNow(), change);
        return Redirect("/vis-a-vis/ecran");
    }

    private bool Find()
    {
        if (SecondScreen.Room(HttpContext) is not { Act: not null } room) return false;
        Room = room;
        return true;
    }

    private RedirectResult Over() => Redirect("/vis-a-vis?fini=true");
}
