using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class BlobsTests
{
    [Fact]
    public async Task A_blob_is_found_again_by_another_program_until_it_is_deleted()
    {
        await using var ground = await Ground.Make();
        var blobs = ground.Services.GetRequiredService<IBlobs>();
        var id = BlobId.New(Ground.Start);

        blobs.Put(id, [1, 2, 3]);

        blobs.Get(id).ShouldBe([1, 2, 3]);
        blobs.All().ShouldHaveSingleItem().ShouldSatisfyAllConditions(blob => blob.Id.ShouldBe(id), blob => blob.Size.ShouldBe(3));
        blobs.Delete(id);
        blobs.Delete(id);
        blobs.All().ShouldBeEmpty();
        Should.Throw<IOException>(() => blobs.Get(id));
    }

    [Fact]
    public async Task What_was_half_written_at_a_power_cut_is_not_a_blob()
    {
        await using var ground = await Ground.Make();
        var blobs = ground.Services.GetRequiredService<IBlobs>();
        var id = BlobId.New(Ground.Start);
        blobs.Put(id, [1]);

        var file = Directory.GetFiles(Path.Combine(ground.Folder, "blobs"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        await File.WriteAllBytesAsync($"{file}.0123.aside", [1, 2]);

        blobs.All().ShouldHaveSingleItem().Id.ShouldBe(id);
    }
}
