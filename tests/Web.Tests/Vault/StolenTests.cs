using System.Text;
using Appui.Databases;
using Appui.People;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault;
using Appui.Vault.Keys;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Vault;

/// <summary>What is copied away, by us or by a thief.</summary>
public sealed class StolenTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_red_box_a_dump_of_the_database_the_files_and_a_backup_show_nothing()
    {
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        var known = Enumerable.Range(0, 500).Select(number => $"chaîne secrète {number:000} {Guid.NewGuid():N}").ToList();
        foreach (var part in known.Chunk(50))
            await awa.Add(Specimen.Pdf(string.Join('\n', part.Skip(1))), part[0]);
        await app.As(Cast.Malik).Upload(Owner.SafeOf(DemoPeople.Awa), new { Folder = PaperFolder.Bank, Title = known[0], Present = true }, Specimen.Pdf(known[1]), "Put");
        var keys = await KeysOf(awa);
        using var copy = new TemporaryFolder();
        await app.Services.GetRequiredService<Backup>().Write(copy.Path);

        var (hits, looked) = (new List<string>(), 0L);
        await foreach (var (name, bytes) in Everything(copy.Path))
        {
            looked += bytes.Length;
            foreach (var needle in known.Select(Encoding.UTF8.GetBytes).Concat(keys))
            {
                if (bytes.AsSpan().IndexOf(needle) >= 0)
                    hits.Add($"{name}: {Encoding.UTF8.GetString(needle)}");
            }
        }

        looked.ShouldBeGreaterThan(100_000); // or nothing was searched
        hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_without_the_master_keys_is_refused_and_with_them_the_person_opens_as_before()
    {
        byte[] permit = Specimen.Pdf("carte de séjour");
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        await samir.Add(permit, "Carte de séjour");
        (await app.Services.GetRequiredService<SafeDoctor>().Look()).Faults.ShouldBeEmpty();
        using var copy = new TemporaryFolder();
        await app.Services.GetRequiredService<Backup>().Write(copy.Path);
        await samir.Add(permit, "Après la copie");
        var elsewhere = await TestDatabase.Empty();

        await File.WriteAllBytesAsync(Path.Combine(elsewhere.DataFolder, "sealer.key"), new byte[32]);
        await Should.ThrowAsync<IOException>(() => Restore(elsewhere, copy.Path)); // the wrong key
        foreach (var key in new[] { "master.key", "sealer.key" })
            File.Copy(Path.Combine(app.Folder, key), Path.Combine(elsewhere.DataFolder, key), overwrite: true);
        await Restore(elsewhere, copy.Path);
        await Should.ThrowAsync<InvalidOperationException>(() => Restore(elsewhere, copy.Path)); // it is no longer empty

        await using var restored = App.Over(elsewhere, app.Clock);
        var page = await samir.On(restored).Open();
        page.Text.ShouldContain("Carte de séjour");
        page.Text.ShouldNotContain("Après la copie");
        (await restored.Services.GetRequiredService<SafeDoctor>().Look()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_person_destroyed_no_copy_made_before_gives_back()
    {
        var leila = await Owner.Make(app, Cast.Claire, DemoPeople.Leila);
        await leila.Add(Specimen.Pdf("1"), "Bail");
        using var copy = new TemporaryFolder();
        await app.Services.GetRequiredService<Backup>().Write(copy.Path);
        var files = app.Services.GetRequiredService<IBlobs>().All().Count();

        (await leila.Visitor.Submit("/moi/mettre-fin", new { Understood = "false" }, button: "Détruire")).Text.ShouldContain("Cochez d'abord");
        var done = await leila.Visitor.Submit("/moi/mettre-fin", new { Understood = "true" }, button: "Détruire");

        done.Text.ShouldContain("n'existe plus, et 1 papiers avec lui");
        app.Services.GetRequiredService<IBlobs>().All().Count().ShouldBe(files - 1);
        (await leila.Open()).Text.ShouldContain("La carte ou les images ne vont pas");
        (await app.Services.GetRequiredService<SafeDoctor>().Look()).Faults.ShouldBeEmpty();

        // Everything of the copy is put back, with both master keys: their card and pictures open nothing there, and others' do.
        var elsewhere = await TestDatabase.Empty();
        foreach (var key in new[] { "master.key", "sealer.key", "sealer.key.ended" })
            File.Copy(Path.Combine(app.Folder, key), Path.Combine(elsewhere.DataFolder, key), overwrite: true);
        await Restore(elsewhere, copy.Path);
        await using (var restored = App.Over(elsewhere, app.Clock))
        {
            (await leila.On(restored).Open()).Text.ShouldContain("La carte ou les images ne vont pas");
            (await restored.Services.GetRequiredService<SafeDoctor>().Look()).Faults.ShouldHaveSingleItem().ShouldContain("the sealer has no secret");
        }

        // They may begin again, empty.
        var again = await Owner.Make(app, Cast.Claire, DemoPeople.Leila);
        (await again.Open()).Text.ShouldContain("Aucun papier");
    }

    [Fact]
    public async Task An_ending_that_was_interrupted_is_finished_by_the_doctor_and_one_that_had_not_begun_is_not()
    {
        var (samir, leila) = (await Owner.Make(app, Cast.Paul, DemoPeople.SamirElsewhere), await Owner.Make(app, Cast.Paul, DemoPeople.LeilaElsewhere));
        foreach (var owner in new[] { samir, leila })
            await owner.Add(Specimen.Pdf("bail"), "Bail");
        var vaults = (await Sealer.Ask<Standing>(new Status())).Vaults;
        var (one, other) = (vaults.Single(vault => Names(vault, samir)).Vault, vaults.Single(vault => Names(vault, leila)).Vault);
        var endings = Directory.CreateDirectory(Path.Combine(app.Folder, "endings")).FullName;
        foreach (var vault in new[] { one, other })
            await File.WriteAllBytesAsync(Path.Combine(endings, vault.ToString()), []);
        await Sealer.Ask(new ErasePerson(one)); // and then the program is stopped
        var doctor = app.Services.GetRequiredService<SafeDoctor>();
        (await doctor.Look()).Faults.ShouldHaveSingleItem().ShouldContain("safe doctor --finish");

        (await doctor.Finish()).Safes.ShouldBe(1);

        (await doctor.Look()).Faults.ShouldBeEmpty();
        Directory.EnumerateFiles(endings).ShouldBeEmpty();
        (await leila.Open()).Text.ShouldContain("Bail");
        (await samir.Open()).Text.ShouldContain("La carte ou les images ne vont pas");

        static bool Names(StandingVault vault, Owner owner) => CardCode.TryParse(owner.Card, out var card) && vault.Cards.ContainsKey(card.Id);
    }

    private SealerClient Sealer => app.Services.GetRequiredService<SealerClient>();

    [Fact]
    public async Task The_doctor_misses_what_is_missing()
    {
        var jeanne = await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne);
        await jeanne.Add(Specimen.Pdf("1"), "Bail");
        var blobs = app.Services.GetRequiredService<IBlobs>();
        var newest = blobs.All().OrderBy(blob => blob.Id.Value).Last().Id;
        var bytes = blobs.Get(newest);

        async Task<SafeReport> Look() => await app.Services.GetRequiredService<SafeDoctor>().Look();

        (await Look()).IsWhole.ShouldBeTrue();
        blobs.Put(newest, bytes.AsSpan(0, bytes.Length - 1));
        (await Look()).Faults.ShouldHaveSingleItem().ShouldContain("bytes in place of");
        blobs.Delete(newest);
        (await Look()).Faults.ShouldHaveSingleItem().ShouldContain("missing");
        blobs.Put(newest, bytes);
        var stray = BlobId.New(app.Clock.GetUtcNow());
        blobs.Put(stray, bytes);
        (await Look()).ShouldSatisfyAllConditions(report => report.IsWhole.ShouldBeTrue(), report => report.Loose.ShouldHaveSingleItem().ShouldContain($"{stray}"));
        blobs.Delete(stray);
    }

    private static async Task Restore(TestDatabase into, string copy)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(new Microsoft.Extensions.Configuration.ConfigurationManager { ["Appui:Database"] = into.Setting, ["Appui:DataFolder"] = into.DataFolder, ["Appui:Demo"] = "true" });
        services.AddVault();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Backup>().Restore(copy);
    }

    /// <summary>Every secret of a person that exists anywhere, raw and as text would carry it.</summary>
    private async Task<List<byte[]>> KeysOf(Owner owner)
    {
        await using var scope = app.Services.CreateAsyncScope();
        CardCode.TryParse(owner.Card, out var code).ShouldBeTrue();
        var texts = app.Services.GetRequiredService<Texts>();
        var pictures = owner.Pictures.Select(name => Pictures.All.Single(picture => texts[$"Picture.{picture}"] == name)).ToList();
        using var root = (await scope.ServiceProvider.GetRequiredService<SafeDoor>().Open(code, pictures)).ShouldBeOfType<Opened>().Root;
        using var folders = await scope.ServiceProvider.GetRequiredService<Appui.Vault.Papers.Shelf>().Open(root);
        List<byte[]> raw = [root.Export(), code.Secret.ToArray(), .. Enum.GetValues<PaperFolder>().Select(folder => folders[folder].Export())];
        foreach (var key in new[] { "master.key", "sealer.key" })
            raw.Add(await File.ReadAllBytesAsync(Path.Combine(app.Folder, key)));
        return [.. raw, .. raw.Select(key => Encoding.ASCII.GetBytes(Convert.ToBase64String(key))), .. raw.Select(key => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key))), Encoding.ASCII.GetBytes(owner.Card)];
    }

    private async IAsyncEnumerable<(string Name, byte[] Bytes)> Everything(string copy)
    {
        foreach (var file in Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(app.Folder, "blobs"), "*", SearchOption.AllDirectories)))
            yield return (file, await File.ReadAllBytesAsync(file));

        await using var connection = app.Services.GetRequiredService<Database>().Open();
        var tables = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = TestDatabase.IsPostgres ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'" : "SELECT name FROM sqlite_master WHERE type = 'table'";
            await using var names = await command.ExecuteReaderAsync();
            while (await names.ReadAsync())
                tables.Add(names.GetString(0));
        }
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var rows = await command.ExecuteReaderAsync();
            using var all = new MemoryStream();
            while (await rows.ReadAsync())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                    all.Write(rows.GetValue(column) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes($"{rows.GetValue(column)}\n"));
            }
            yield return (table, all.ToArray());
        }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("appui-copy-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
