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

    /// <summary>Changes the database behind the pages; <c>@0</c>, <c>@1</c>… stand for the ids.</summary>
    public static async Task Execute(this App app, string sql, params Guid[] ids)
    {
        await using var connection = app.Services.GetRequiredService<Database>().Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < ids.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"{i}", ids[i]);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }
}
