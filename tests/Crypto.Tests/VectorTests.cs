using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Xunit;

namespace Appui.Crypto.Tests;

/// <summary>What others computed, we compute.</summary>
public sealed class VectorTests
{
    [Fact]
    public void Sealing_to_a_public_key_gives_the_bytes_of_the_working_group()
    {
        // test-vectors.json of draft-irtf-cfrg-hpke, mode 0, kem 16, kdf 1, aead 2, first encryption.
        using var ephemeral = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = Convert.FromHexString("90345e3a1d116c1dd39ae76d95ab858c142223a63e44f8f85318cfa91a84858e"),
        });
        var recipient = Convert.FromHexString(
            "04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c");

        var sealedBytes = Hpke.Seal(recipient, ephemeral, "Beauty is truth, truth beauty"u8, "Ode on a Grecian Urn"u8, "Count-0"u8);

        Convert.ToHexStringLower(sealedBytes[..65]).ShouldBe(
            "04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0");
        Convert.ToHexStringLower(sealedBytes[65..]).ShouldBe("58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d291742465e902cd216f8908da49f8f96f");
        var privateKey = Convert.FromHexString("317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2");
        Encoding.UTF8.GetString(Hpke.Open(privateKey, sealedBytes, "Ode on a Grecian Urn"u8, "Count-0"u8)).ShouldBe("Beauty is truth, truth beauty");
    }

    [Fact]
    public void Argon2id_gives_the_bytes_of_the_reference_program()
    {
        // printf appui | argon2 'appui sel 16 oct' -id -t 3 -m 16 -p 1 -l 32 -r
        Convert.ToHexStringLower(Argon2id.Hash("appui"u8, "appui sel 16 oct"u8)).ShouldBe("760703a126d5d9e6f22a72fd53b22fac40ed7c1bbf3908f09cc2e1e715198221");
    }
}
