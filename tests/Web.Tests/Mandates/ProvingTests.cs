extern alias cli;

using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Verbs = cli::Appui.Cli.Verbs;

namespace Appui.Web.Tests.Mandates;

/// <summary>The attestation, its square, and checking it with and without the platform.</summary>
public sealed class ProvingTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_square_says_references_and_days_and_no_name()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir);
        var attestation = await app.As(Cast.Claire).AttestationOf(mandate);

        var stranger = await app.Anybody().Open($"/verifier/{attestation}");

        stranger.Text.ShouldContain("Ce mandat vaut en ce moment");
        stranger.Text.ShouldContain("Aides sociales et santé");
        foreach (var name in new[] { "Samir", "Claire", "Centre social" })
        {
            attestation.ShouldNotContain(name);
            stranger.TextAt("main").ShouldNotContain(name);
        }
    }

    [Fact]
    public async Task It_is_checked_without_the_platform()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Month", "Work");
        var attestation = await app.As(Cast.Claire).AttestationOf(mandate);
        var key = await PublicKey();

        Run(attestation, key, "2026-11-30").ShouldBe((0, "given on 2026-11-23, valid until 2026-12-23; revocation not checked here"));
        Run($"https://appui.example/verifier/{attestation}\n", key, "2026-12-23").Code.ShouldBe(0);
        Run(attestation, key, "2026-12-24").Code.ShouldBe(1);
        Run(attestation.Replace(".W.", ".M.", StringComparison.Ordinal), key, "2026-11-30").Code.ShouldBe(2);
        Run(attestation.Replace("20261223", "20271223", StringComparison.Ordinal), key, "2026-11-30").Code.ShouldBe(2);
        Run("Bonjour", key, "2026-11-30").Code.ShouldBe(64);
        Run(attestation, key + ".missing", "2026-11-30").Code.ShouldBe(64);
    }

    [Fact]
    public async Task The_pdf_itself_can_be_checked()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Month", "Transport");
        var pdf = await (await app.As(Cast.Claire).Get($"{mandate}/attestation?pdf")).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);

        var (code, last) = RunFile(file, await PublicKey(), "2026-11-30");
        File.Delete(file);

        (code, last).ShouldBe((0, "given on 2026-11-23, valid until 2026-12-23; revocation not checked here"));
    }

    [Fact]
    public async Task The_mandate_is_kept_as_an_archive_file_and_read_as_a_tagged_one()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Month", "Housing");

        var archive = await (await app.As(Cast.Claire).Get($"{mandate}/papier?pdf=archive")).Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var reading = await (await app.As(Cast.Claire).Get($"{mandate}/papier?pdf")).Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        archive.ShouldContain("OutputIntent");
        reading.ShouldStartWith("%PDF");
        reading.ShouldNotContain("OutputIntent");
    }

    [Fact]
    public async Task The_signed_sheet_that_comes_back_is_found_again_by_its_square()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Samir, "Month", "Money");
        var sheet = await Bytes($"{mandate}/papier?pdf");

        var found = await Bring(Cast.Claire, sheet);
        await found.Submit(new { ReadBy = "Helper" }, "Le papier est signé");
        var again = await Bring(Cast.Malik, await Bytes($"{mandate}/papier?pdf"));

        found.Url.ShouldBe($"{mandate}/signer");
        again.Url.ShouldBe(mandate, "the square of a mandate that was given is its attestation");
        (await Bring(Cast.Paul, sheet)).Text.ShouldContain("Ce carré ne mène à aucun mandat d'ici.");
    }

    [Theory]
    [InlineData("%PDF-1.7\nrien")]
    [InlineData("GIF89a")]
    [InlineData("\u0089PNG rien")]
    public async Task What_shows_no_square_is_answered_calmly(string file) =>
        (await Bring(Cast.Claire, System.Text.Encoding.Latin1.GetBytes(file))).Text.ShouldContain("Aucun carré n'est lisible");

    [Fact]
    public async Task A_picture_of_fifty_megabytes_is_refused() =>
        ((int)(await Bring(Cast.Claire, new byte[50_000_000])).Status).ShouldBeInRange(400, 499);

    [Theory]
    [InlineData("papier", "archive", "pdfaid:part=\"3\"", "pdfaid:conformance=\"B\"")]
    [InlineData("attestation", "archive", "pdfaid:part=\"3\"", "pdfaid:conformance=\"B\"")]
    [InlineData("papier", "", "pdfuaid:part=\"1\"", "/MarkInfo")]
    public async Task Each_file_says_what_it_is_and_stands_alone(string page, string use, params string[] marks)
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Month", "Justice");
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await Bytes($"{mandate}/{page}?pdf={use}"), TestContext.Current.CancellationToken);

        var plain = Said("qpdf", "--qdf", "--object-streams=disable", file, "-");
        var fonts = Said("pdffonts", file).Split('\n').Skip(2).Where(line => line.Length > 0).ToList();
        var check = Said("qpdf", "--check", file);
        using var json = JsonDocument.Parse(Said("qpdf", "--json", "--json-key=qpdf", file));
        File.Delete(file);

        foreach (var mark in marks) plain.Replace(" ", "", StringComparison.Ordinal).ShouldContain(mark.Replace(" ", "", StringComparison.Ordinal));
        check.ShouldContain("No syntax or stream encoding errors found");
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(font => font.Contains(" yes yes ", StringComparison.Ordinal), "every font is inside");
        foreach (var forbidden in new[] { "/JavaScript", "/Encrypt", "/EmbeddedFile", "/Launch", "/OpenAction", "/Transparency" }) plain.ShouldNotContain(forbidden);
        var objects = json.RootElement.GetProperty("qpdf")[1];
        var catalog = Value(objects.GetProperty($"obj:{objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root").GetString()}"));
        Value(objects.GetProperty($"obj:{catalog.GetProperty("/Metadata").GetString()}")).TryGetProperty("/Filter", out _).ShouldBeFalse("the metadata are read without unpacking");
        if (use is "archive")
        {
            var intent = Resolved(catalog.GetProperty("/OutputIntents")[0]);
            intent.GetProperty("/S").GetString().ShouldBe("/GTS_PDFA1");
            Resolved(intent.GetProperty("/DestOutputProfile")).GetProperty("/N").GetInt32().ShouldBe(3, "the colours have a profile");
            objects.GetProperty("trailer").GetProperty("value").GetProperty("/ID").GetArrayLength().ShouldBe(2);
        }
        else
        {
            Resolved(catalog.GetProperty("/MarkInfo")).GetProperty("/Marked").GetBoolean().ShouldBeTrue();
            Resolved(catalog.GetProperty("/StructTreeRoot")).GetProperty("/K").ValueKind.ShouldNotBe(JsonValueKind.Undefined);
            catalog.GetProperty("/Lang").GetString().ShouldStartWith("u:fr");
            Resolved(catalog.GetProperty("/ViewerPreferences")).GetProperty("/DisplayDocTitle").GetBoolean().ShouldBeTrue();
        }

        JsonElement Resolved(JsonElement one) => one.ValueKind is JsonValueKind.String ? Value(objects.GetProperty($"obj:{one.GetString()}")) : one;
        static JsonElement Value(JsonElement one) => one.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : one.GetProperty("value");
    }

    [Fact]
    public async Task The_square_of_another_installation_is_refused()
    {
        using var elsewhere = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Month", "Leisure");
        var ours = Attestation.Find(await app.As(Cast.Claire).AttestationOf(mandate))!.Value.Said;
        var foreign = (ours with { Key = AttestationKey.IdOf(elsewhere) }).SignedBy(bytes => elsewhere.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        var disguised = ours.SignedBy(bytes => elsewhere.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

        foreach (var square in new[] { foreign, disguised })
        {
            (await app.Anybody().Open($"/verifier/{square}")).Text.ShouldContain("Ce carré n'est pas signé par nous");
            Run(square, await PublicKey(), "2026-11-30").Code.ShouldBe(2);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1.00000000.AAAAAAAAAA.AAAAAA.AAAAAA.P.L.O.20261399.20261399.aaaa")]
    [InlineData("%3Cscript%3E")]
    public async Task Whatever_stands_in_the_address_is_answered_calmly(string square)
    {
        var page = await app.Anybody().Get($"/verifier/{square}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Ce carré n'est pas signé par nous");
    }

    [Fact]
    public async Task The_mandate_is_read_aloud_by_a_voice_in_the_persons_language()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Leila, "Month", "Papers");

        var sound = await app.As(Cast.Claire).Get($"{mandate}/signer?handler=Voice");

        sound.Response.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
        sound.Html.ShouldStartWith("RIFF");
    }

    private async Task<byte[]> Bytes(string url) => await (await app.As(Cast.Claire).Get(url)).Response.Content.ReadAsByteArrayAsync();

    private async Task<Page> Bring(CastMember who, byte[] sheet) => await app.As(who).Upload("/mandats/retrouver", new { }, sheet);

    private static string Said(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.Latin1 })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    private async Task<string> PublicKey()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pem");
        var page = await app.Anybody().Get("/verifier?handler=Pem");
        await File.WriteAllTextAsync(file, page.Html);
        return file;
    }

    private static (int Code, string Last) Run(string square, string key, string on)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, square);
        try
        {
            return RunFile(file, key, on);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int Code, string Last) RunFile(string file, string key, string on)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = Verbs.Run(["mandate", "check", file, "--key", key, "--on", on], output, errors);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("").Trim());
    }
}
