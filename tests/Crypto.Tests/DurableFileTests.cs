using Appui.Disk;
using Shouldly;
using Xunit;

namespace Appui.Crypto.Tests;

public sealed class DurableFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("appui-disk-").FullName;

    [Fact]
    public void What_was_written_is_there_and_its_owner_alone_reads_it()
    {
        var path = Path.Combine(folder, "a");

        DurableFile.Write(path, "un"u8);
        DurableFile.Write(path, "deux"u8);

        File.ReadAllText(path).ShouldBe("deux");
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_write_that_fails_leaves_what_was_there()
    {
        var path = Path.Combine(folder, "taken");
        Directory.CreateDirectory(path); // a file cannot take the place of a folder

        Should.Throw<IOException>(() => DurableFile.Write(path, "un"u8));

        Directory.Exists(path).ShouldBeTrue();
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public void Folders_are_made_for_their_owner_alone()
    {
        DurableFile.MakeFolder(Path.Combine(folder, "a", "b"));

        File.GetUnixFileMode(Path.Combine(folder, "a", "b")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
