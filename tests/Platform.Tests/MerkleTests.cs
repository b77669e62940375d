using System.Security.Cryptography;
using Appui.Crypto;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class MerkleTests
{
    /// <summary>The leaves and roots that implementations of RFC 6962 test each other with (trees of 1 to 8 leaves).</summary>
    private static readonly string[] Leaves =
    [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private static readonly byte[][] Hashes = [.. Leaves.Select(leaf => Merkle.Leaf(Convert.FromHexString(leaf)))];

    [Fact]
    public void Roots_are_those_of_the_standard()
    {
        var tree = new GrowingTree();
        for (var size = 1; size <= Leaves.Length; size++)
        {
            tree.Add(Hashes[size - 1]);

            Convert.ToHexStringLower(tree.Root()).ShouldBe(Roots[size - 1]);
            Convert.ToHexStringLower(Merkle.Root(Hashes.AsSpan(0, size))).ShouldBe(Roots[size - 1]);
        }
    }

    [Fact]
    public void Every_leaf_of_every_tree_proves_its_place_and_no_other()
    {
        for (var size = 1; size <= Hashes.Length; size++)
        {
            var tree = Hashes.AsSpan(0, size);
            var root = Merkle.Root(tree);
            for (var index = 0; index < size; index++)
            {
                var proof = Merkle.InclusionProof(tree, index);

                Merkle.Includes(root, size, index, Hashes[index], proof).ShouldBeTrue();
                for (var elsewhere = 0; elsewhere < size; elsewhere++)
                    Merkle.Includes(root, size, elsewhere, Hashes[index], proof).ShouldBe(elsewhere == index);
            }
        }
    }

    [Fact]
    public void A_tree_goes_on_from_its_peaks()
    {
        var whole = new GrowingTree();
        foreach (var hash in Hashes)
            whole.Add(hash);

        var half = new GrowingTree();
        foreach (var hash in Hashes[..5])
            half.Add(hash);
        var resumed = new GrowingTree(half.Size, half.Peaks);
        foreach (var hash in Hashes[5..])
            resumed.Add(hash);

        resumed.Root().ShouldBe(whole.Root());
        Should.Throw<ArgumentException>(() => new GrowingTree(7, half.Peaks));
    }

    [Fact]
    public void A_note_is_believed_only_from_its_key_and_to_the_letter()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var text = new Checkpoint("appui.example/journal", 8, Merkle.Root(Hashes)).Text;

        var note = SignedNote.Sign(text, "appui.example", key);

        SignedNote.Verify(note, key).ShouldBe(text);
        SignedNote.Verify(note, other).ShouldBeNull();
        SignedNote.Verify(note.Replace("\n8\n", "\n9\n", StringComparison.Ordinal), key).ShouldBeNull();
        SignedNote.Verify("nothing", key).ShouldBeNull();
        Checkpoint.Read(text)!.Size.ShouldBe(8);
    }
}
