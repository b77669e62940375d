using System.IO.Compression;
using System.Text;
using Appui.Procedures.Sources;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

/// <summary>The archive of official sheets: what changed is shown on the cards that rest on them; a cut or hostile one changes nothing.</summary>
public sealed class OfficialTests(App app) : IClassFixture<App>
{
    private const string Sheet = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="F19778" type="Fiche d'information"><dc:title>RSA</dc:title><dc:date>modified 2026-01-01</dc:date>
        <ServiceEnLigne ID="R1" URL="https://www.caf.fr/ancien" type="Téléservice"><Titre>Demander le RSA</Titre></ServiceEnLigne><ElementDeDemain/></Publication>
        """;

    [Fact]
    public async Task What_changed_at_the_source_is_shown_on_the_card_and_a_wrong_archive_changes_nothing()
    {
        var import = app.Services.GetRequiredService<OfficialImport>();
        (await import.Run(Zip(("vosdroits/F19778.xml", Sheet), ("vosdroits/F99999.xml", "pas lu")))).ShouldBeEmpty();

        foreach (var (wrong, why) in new[]
        {
            (Zip(("../../F19778.xml", Sheet)), "leads out"),
            (Zip(("F19778.xml", Sheet[..200])), "F19778.xml"),
            (Zip(("F19778.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><Publication ID=\"F19778\">&c;</Publication>")), "DTD"),
            (Zip(("F19778.xml", new string(' ', 17_000_000))), "longer than"),
            (new MemoryStream(Zip(("F19778.xml", Sheet)).ToArray()[..^40]), "cut"),
            (new MemoryStream("pas une archive"u8.ToArray()), "cut"),
        })
        {
            (await Should.ThrowAsync<ArchiveRefusedException>(() => import.Run(wrong))).Message.ShouldContain(why, Case.Insensitive);
        }
        (await import.Run(Zip(("F19778.xml", Sheet)))).ShouldBeEmpty();

        var changes = await import.Run(Zip(("F19778.xml", Sheet.Replace("ancien", "nouveau", StringComparison.Ordinal))));

        changes.ShouldHaveSingleItem().ShouldContain("https://www.caf.fr/ancien → https://www.caf.fr/nouveau");
        var card = await app.As(Cast.Claire).Open("/demarches/rsa/signaux");
        card.Text.ShouldContain("La fiche officielle a changé");
        card.Text.ShouldContain("https://www.caf.fr/nouveau");
    }

    private static MemoryStream Zip(params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        stream.Position = 0;
        return stream;
    }
}
