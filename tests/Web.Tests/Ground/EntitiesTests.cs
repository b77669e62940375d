using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Ground;

public sealed class EntitiesTests(App app) : IClassFixture<App>
{
    private static readonly MethodInfo ReadOneOf = typeof(EntitiesTests).GetMethod(nameof(ReadOne), BindingFlags.NonPublic | BindingFlags.Static)!;

    [Fact]
    public async Task Every_mapped_entity_can_be_read()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var unreadable = new List<string>();

        foreach (var db in scope.ServiceProvider.GetServices<DbContext>())
        {
            foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.GetTableName() is not null))
            {
                try
                {
                    ReadOneOf.MakeGenericMethod(entity.ClrType).Invoke(null, [db, entity.Name]);
                }
                catch (TargetInvocationException failure)
                {
                    unreadable.Add($"{db.GetType().Name}: {entity.Name}: {failure.InnerException!.Message}");
                }
            }
        }

        unreadable.ShouldBeEmpty();
    }

    private static void ReadOne<T>(DbContext db, string name)
        where T : class => _ = (db.Model.FindEntityType(name)!.HasSharedClrType ? db.Set<T>(name) : db.Set<T>()).AsNoTracking().FirstOrDefault();
}
