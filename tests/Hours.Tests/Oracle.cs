using System.Globalization;
using System.Text.Json;

namespace Appui.Hours.Tests;

/// <summary>The answers that ours are compared with.</summary>
internal static class Oracle
{
    public static readonly HoursPlace Paris = HoursPlace.OfCommune("75056");

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Data");

    /// <summary>The lines of a file but the first, which says the context.</summary>
    public static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => JsonDocument.Parse(line).RootElement);

    public static string Expected(JsonElement intervals) => string.Join('\n', intervals.EnumerateArray().Select(i =>
        i.GetArrayLength() == 2 ? $"{i[0]} {i[1]} open " : $"{i[0]} {i[1]} {i[2]} {(i.GetArrayLength() > 3 ? i[3].GetString() : "")}"));

    public static string Ours(OpeningHours? hours, DateTime from, DateTime to, HoursPlace? place = null) => hours is null ? "" : string.Join('\n',
        hours.Intervals(from, to, place ?? Paris).Select(i => $"{Moment(i.From)} {Moment(i.To)} {(i.State == OpenState.Open ? "open" : "unknown")} {i.Comment}"));

    public static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
