using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Web.Tests.Privacy;

/// <summary>What really lies in the database, and what the program's own services say, each in a unit of work of its own.</summary>
internal static class Stored
{
    /// <summary>The first value of a query, as a number.</summary>
    public static async Task<long> Count(this App app, string sql, params (string Name, object Value)[] values)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    /// <summary>Does something with the program's services, and saves it.</summary>
    public static async Task<T> Do<TService, T>(this App app, Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        var answer = await act(scope.ServiceProvider.GetRequiredService<TService>());
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        return answer;
    }
}
