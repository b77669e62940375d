using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Appui.Mandates.SideBySide;
using Appui.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Appui.Mandates;

/// <summary>What side by side has beside its pages: the two streams that make either screen move by itself, and the voice.</summary>
public static class SideBySideRoutes
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Maps the streams of the helper's and of the person's screen, and the voice.</summary>
    public static void MapSideBySide(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/vis-a-vis/flux", (HttpContext context, UnitOfWork work, TimeProvider clock) =>
                Stream(SecondScreen.Room(context), Side.Person, context, work, clock))
            .WithMetadata(new OnSecondScreenAttribute(), new GoesOn());
        routes.MapGet("/vis-a-vis/voix", (Delegate)Say).WithMetadata(new OnSecondScreenAttribute());
        routes.MapGet("/bureau/vis-a-vis/{room:guid}/flux", (RoomId room, ClaimsPrincipal user, HttpContext context, Rooms rooms, UnitOfWork work, TimeProvider clock) =>
                Stream(rooms.Find(room, user), Side.Helper, context, work, clock))
            .WithMetadata(new AllowedToAttribute(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer), new GoesOn());
    }

    /// <summary>What the screen shows, said aloud.</summary>
    private static async Task<IResult> Say(HttpContext context)
    {
        if (SecondScreen.Room(context) is not { Act: { } act, Scene: { IsOpen: true } scene }) return Results.NotFound();
        var sentence = scene switch
        {
            { Asked: { } line } => line.Sentence.In(scene.Language),
            { Showing: Showing.Page } => act.Pages[scene.Shown].In(scene.Language),
            { Showing: Showing.ReadBack } => string.Join('\n', [.. scene.Lines.Select(line => line.Sentence.In(scene.Language)), act.Purpose.In(scene.Language)]),
            _ => "",
        };
        return await Voice.Read(sentence, scene.Language, context.RequestAborted) is { } sound ? Results.Bytes(sound, "audio/wav") : Results.NotFound();
    }

    private static async Task<IResult> Stream(Room? room, Side side, HttpContext context, UnitOfWork work, TimeProvider clock)
    {
        // Signing in may have asked the database: a stream that lasts an hour must hold no connection, and on SQLite no lock.
        await work.Release();
        if (room is null) return Results.NotFound();

        context.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy that collects would show it all at the end
        return TypedResults.ServerSentEvents(Beats(room, side, clock, context.RequestAborted));
    }

    /// <summary>First what stands, then what happens; and a beat every few seconds, so that each end notices when the line is cut.</summary>
    private static async IAsyncEnumerable<SseItem<string>> Beats(Room room, Side side, TimeProvider clock, [EnumeratorCancellation] CancellationToken stop)
    {
        using var listening = room.Listen(side);
        if (side is Side.Person) room.Tell(Side.Helper, new("changed"));
        yield return new($"{room.Scene.Version}", room.Scene.Ended is null ? "changed" : "ended") { ReconnectionInterval = TimeSpan.FromSeconds(1) };
        try
        {
            while (room.Scene.Ended is null)
            {
                if (await Next(listening, stop) is { } beat)
                {
                    yield return new(beat.Kind is "signal" ? beat.Text : $"{room.Scene.Version}", beat.Kind);
                }
                else
                {
                    room.Look(clock.GetUtcNow());
                    yield return new("", "beat");
                }
            }
        }
        finally
        {
            if (side is Side.Person) room.Tell(Side.Helper, new("changed"));
        }
    }

    /// <summary>The next thing that happens; null when nothing does for a while.</summary>
    private static async Task<Beat?> Next(Listening listening, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Heartbeat);
        try
        {
            return await listening.Beats.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private sealed class GoesOn : IStreamedAnswer;
}
