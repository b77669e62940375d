using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Web.Tests.Authorisation;

/// <summary>Looks behind the pages, for ids that no page shows.</summary>
internal static class Stored
{
    /// <summary>The first value of a query, as addresses write it.</summary>
    public static async Task<string> First(this App app, string sql)
    {
        await using var connection = app.Services.GetRequiredService<Database>().Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{await command.ExecuteScalarAsync()}".ToLowerInvariant();
    }
}
