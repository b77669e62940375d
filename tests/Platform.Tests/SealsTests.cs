using System.Security.Cryptography;
using System.Text;
using Appui.Crypto;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class SealsTests
{
    private static readonly StructureId House = StructureId.New(Ground.Start);
    private static readonly StructureId OtherHouse = StructureId.New(Ground.Start);

    [Fact]
    public async Task What_was_sealed_opens_at_its_place_and_nowhere_else()
    {
        await using var ground = await Ground.Make();
        var seals = ground.Services.GetRequiredService<Seals>();

        var name = seals.Seal(House, "people.files/1/name", "Awa Exemple");

        seals.Open(House, "people.files/1/name", name).ShouldBe("Awa Exemple");
        Should.Throw<CryptographicException>(() => seals.Open(House, "people.files/2/name", name));
        Should.Throw<CryptographicException>(() => seals.Open(OtherHouse, "people.files/1/name", name));
    }

    [Fact]
    public async Task A_sealed_text_shows_nothing_when_it_is_printed_by_accident()
    {
        await using var ground = await Ground.Make();
        var name = ground.Services.GetRequiredService<Seals>().Seal(House, "place", "Awa Exemple");

        $"{name}".ShouldNotContain("Awa");
        Encoding.UTF8.GetString(name.Envelope.Span).ShouldNotContain("Awa");
    }

    [Fact]
    public async Task Tokens_find_a_value_in_one_structure_only()
    {
        await using var ground = await Ground.Make();
        var seals = ground.Services.GetRequiredService<Seals>();

        seals.Token(House, "name-sound", "egzanpl").ShouldBe(seals.Token(House, "name-sound", "egzanpl"));
        seals.Token(House, "name-sound", "egzanpl").ShouldNotBe(seals.Token(OtherHouse, "name-sound", "egzanpl"));
        seals.Token(House, "name-sound", "egzanpl").ShouldNotBe(seals.Token(House, "birth-date", "egzanpl"));
    }

    [Fact]
    public async Task The_same_text_opens_after_a_restart()
    {
        await using var ground = await Ground.Make();
        var name = ground.Services.GetRequiredService<Seals>().Seal(House, "place", "Awa Exemple");

        await using var again = ground.Restarted();

        again.Services.GetRequiredService<Seals>().Open(House, "place", name).ShouldBe("Awa Exemple");
    }

    [Fact]
    public async Task Without_its_master_key_the_program_refuses_to_make_another_one()
    {
        await using var ground = await Ground.Make();
        ground.Services.GetRequiredService<Seals>().Seal(House, "place", "Awa Exemple");
        File.Delete(Path.Combine(ground.Folder, "master.key"));

        await using var again = ground.Restarted();

        Should.Throw<InvalidOperationException>(again.Services.GetRequiredService<Seals>).Message.ShouldContain("master key is missing");
    }

    [Fact]
    public void No_single_bit_of_an_envelope_can_be_changed_and_none_cut()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var envelope = Envelope.Seal(key, "Awa Exemple"u8, "place"u8);

        for (var bit = 0; bit < envelope.Length * 8; bit++)
        {
            var altered = (byte[])envelope.Clone();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<CryptographicException>(() => Envelope.Open(key, altered, "place"u8));
        }
        for (var length = 0; length < envelope.Length; length++)
            Should.Throw<CryptographicException>(() => Envelope.Open(key, envelope.AsSpan(0, length), "place"u8));
    }
}
