using System.Security.Cryptography;
using Shouldly;
using Xunit;

namespace Appui.Crypto.Tests;

/// <summary>What was touched does not open: of all that is tried here, nothing may be accepted.</summary>
public sealed class TamperTests
{
    private static readonly Guid Vault = Guid.Parse("0192a000-0000-7000-8000-00000000aaaa");
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Place = new KeyPlace(Vault, "file", "a", 1, 1).Binding;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1016)]
    [InlineData(1017)]
    [InlineData(65_528)]
    [InlineData(200_000)]
    public void A_file_comes_back_as_it_went(int size)
    {
        var file = RandomNumberGenerator.GetBytes(size);

        var sealedFile = SealedFile.Seal(Key, file, Place);

        SealedFile.Open(Key, sealedFile, Place).ShouldBe(file);
        sealedFile.LongLength.ShouldBe(SealedFile.SealedSize(size));
    }

    [Fact]
    public void Sizes_show_only_a_step_of_a_scale() =>
        Enumerable.Range(0, 5_000_000 / 1000).Select(thousand => SealedFile.SealedSize(thousand * 1000)).Distinct().Count().ShouldBeLessThan(50);

    [Fact]
    public void No_bit_of_the_header_or_of_the_tags_may_change()
    {
        var sealedFile = SealedFile.Seal(Key, new byte[150_000], Place);
        var chunk = 64 * 1024 + 16;
        var tags = Enumerable.Range(1, (sealedFile.Length - 68) / chunk).SelectMany(n => Enumerable.Range(68 + n * chunk - 16, 16)).Concat(Enumerable.Range(sealedFile.Length - 16, 16));

        var places = Enumerable.Range(0, 68).Concat(tags).SelectMany(at => Enumerable.Range(0, 8).Select(bit => (at, bit)));

        places.Count(flip => Opens(Flipped(sealedFile, flip.at, flip.bit))).ShouldBe(0);
    }

    [Fact]
    public void A_file_that_was_cut_or_lengthened_does_not_open()
    {
        var sealedFile = SealedFile.Seal(Key, new byte[70_000], Place);
        // All lengths near an edge of a chunk, one in 97 elsewhere: cutting a byte more in the middle of a chunk changes nothing to what is verified.
        var edges = Enumerable.Range(0, sealedFile.Length).Where(length => length % 97 == 0 || length < 200 || Math.Abs(length - 68 - 64 * 1024) < 40 || length > sealedFile.Length - 40);

        edges.Count(length => Opens(sealedFile[..length])).ShouldBe(0);
        Opens([.. sealedFile, 0]).ShouldBeFalse();
        Opens([.. sealedFile, .. sealedFile[68..]]).ShouldBeFalse();
    }

    [Fact]
    public void Chunks_stay_in_their_order_and_in_their_file()
    {
        var (one, other) = (SealedFile.Seal(Key, new byte[300_000], Place), SealedFile.Seal(Key, new byte[300_000], Place));
        var chunks = (one.Length - 68) / (64 * 1024 + 16);

        for (var i = 0; i < chunks; i++)
        {
            for (var j = 0; j < chunks; j++)
            {
                if (i != j) Opens(WithChunk(one, i, ChunkOf(one, j))).ShouldBeFalse($"{j} in the place of {i}");
                Opens(WithChunk(one, i, ChunkOf(other, j))).ShouldBeFalse($"{j} of another file in the place of {i}");
            }
            Opens([.. one[..(68 + i * (64 * 1024 + 16))], .. one[(68 + (i + 1) * (64 * 1024 + 16))..]]).ShouldBeFalse($"without {i}");
        }
        Opens([.. one[..68], .. other[68..]]).ShouldBeFalse();
    }

    [Fact]
    public void A_file_opens_at_its_place_only()
    {
        var sealedFile = SealedFile.Seal(Key, "papier"u8, Place);

        KeyPlace[] elsewhere =
        [
            new(Guid.Empty, "file", "a", 1, 1), new(Vault, "fil", "ea", 1, 1), new(Vault, "file", "b", 1, 1), new(Vault, "file", "a", 2, 1), new(Vault, "file", "a", 1, 2), new(Vault, "file", "a", 11, 0),
        ];

        elsewhere.Count(place => Accepts(() => SealedFile.Open(Key, sealedFile, place.Binding))).ShouldBe(0);
    }

    [Fact]
    public void No_bit_of_a_wrap_may_change()
    {
        using var root = VaultRoot.Draw(Vault, 3);
        using var folder = FolderKey.Draw(Vault, "identity", 2);
        var document = Guid.CreateVersion7();
        var (publicKey, privateKey) = Hpke.DrawPair();
        var documentWrap = folder.WrapDocument(document, 1, Key);
        (byte[] Wrap, Action<byte[]> Open)[] wraps =
        [
            (root.WrapUnder(Key, "card"), wrap => VaultRoot.Open(Key, wrap, Vault, "card", 3).Dispose()),
            (root.Wrap(folder), wrap => root.OpenFolder("identity", 2, wrap).Dispose()),
            (root.WrapDeposits(privateKey), wrap => root.OpenDeposits(wrap)),
            (documentWrap, wrap => folder.OpenDocument(document, 1, wrap)),
            (Hpke.Seal(publicKey, Key, Place), wrap => Hpke.Open(privateKey, wrap, Place)),
        ];

        foreach (var (wrap, open) in wraps)
        {
            Accepts(() => open(wrap)).ShouldBeTrue();
            for (var bit = 0; bit < wrap.Length * 8; bit++)
                Accepts(() => open(Flipped(wrap, bit / 8, bit % 8))).ShouldBeFalse();
            for (var length = 0; length < wrap.Length; length++)
                Accepts(() => open(wrap[..length])).ShouldBeFalse();
        }
    }

    [Fact]
    public void Wraps_do_not_open_elsewhere()
    {
        var other = Guid.CreateVersion7();
        using var root = VaultRoot.Draw(Vault, 3);
        using var identity = FolderKey.Draw(Vault, "identity", 1);
        using var health = FolderKey.Draw(Vault, "health", 1);
        var document = Guid.CreateVersion7();
        var (card, folder, paper) = (root.WrapUnder(Key, "card-1"), root.Wrap(identity), identity.WrapDocument(document, 1, Key));
        using var rotated = new VaultRoot(Vault, 4, root.Export());
        using var relocked = new FolderKey(Vault, "identity", 2, identity.Export());

        Action[] attempts =
        [
            () => VaultRoot.Open(Key, card, Vault, "card-2", 3), () => VaultRoot.Open(Key, card, Vault, "card-1", 4), () => VaultRoot.Open(Key, card, other, "card-1", 3),
            () => root.OpenFolder("health", 1, folder), () => root.OpenFolder("identity", 2, folder), () => rotated.OpenFolder("identity", 1, folder),
            () => health.OpenDocument(document, 1, paper), () => identity.OpenDocument(document, 2, paper), () => identity.OpenDocument(other, 1, paper),
            () => relocked.OpenDocument(document, 1, paper),
        ];

        attempts.Count(Accepts).ShouldBe(0);
    }

    private static bool Opens(byte[] sealedFile) => Accepts(() => SealedFile.Open(Key, sealedFile, Place));

    private static bool Accepts(Action open)
    {
        try
        {
            open();
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[] Flipped(byte[] bytes, int at, int bit)
    {
        byte[] copy = [.. bytes];
        copy[at] ^= (byte)(1 << bit);
        return copy;
    }

    private static byte[] ChunkOf(byte[] file, int number) => file[(68 + number * (64 * 1024 + 16))..(68 + (number + 1) * (64 * 1024 + 16))];

    private static byte[] WithChunk(byte[] file, int number, byte[] chunk)
    {
        byte[] copy = [.. file];
        chunk.CopyTo(copy, 68 + number * (64 * 1024 + 16));
        return copy;
    }
}
