using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Appui.Platform.Journalling;

/// <summary>
/// What anybody may keep: a partner structure, a journalist, the open data. A note says how many leaves there are and their root, and nothing else;
/// <c>bin/appui journal verify --since</c> reads it back.
/// </summary>
internal static class PublishedCheckpoints
{
    public static IResult Latest(JournalArchive archive) =>
        archive.LastCheckpoint() is { } note ? Results.Text(note, "text/plain") : Results.NotFound();

    public static IResult All(JournalArchive archive)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture);
        archive.Publish(lines);
        return Results.Text(lines.ToString(), "application/jsonl");
    }
}
