using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Appui.Mandates;
using Appui.Platform;
using Microsoft.Extensions.Configuration;

namespace Appui.Cli.Mandates;

/// <summary>
/// <c>mandate check</c>: checks the square of a mandate without the platform, from its text, a photo or the PDF. 0 valid, 1 over or not begun,
/// 2 signature wrong (altered, or of another installation), 64 misused or no square found.
/// </summary>
internal static class Check
{
    private const int Valid = 0;
    private const int Expired = 1;
    private const int WrongSignature = 2;

    public static int Run(Options options, TextWriter output, TextWriter errors)
    {
        var json = options.Has("--json");
        var keyFile = options.Value("--key") ?? AttestationKey.PublicFile(Settings.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
        var on = options.Value("--on") is { } day ? ReadDay(day) : TimeProvider.System.Today;
        var file = options.Word("FILE");
        options.NothingLeft();

        using var key = ReadKey(keyFile);
        if (Attestation.Find(TextOf(file)) is not var (said, signature)) throw new UsageException($"no attestation is found in {file}");
        var code = !said.IsSignedBy(signature, key) ? WrongSignature : said.LastsOn(on) ? Valid : Expired;
        if (json) WriteJson(said, code, AttestationKey.IdOf(key), output);
        else WriteWords(said, code, AttestationKey.IdOf(key), output);
        return code;
    }

    private static void WriteWords(Attestation said, int code, string key, TextWriter output)
    {
        output.WriteLine(code switch
        {
            Valid => "valid",
            Expired => "over, or not begun",
            _ when said.Key != key => "signature wrong: this was signed by another installation",
            _ => "signature wrong: this was altered",
        });
        if (code is WrongSignature) return;
        output.WriteLine($"mandate {said.Reference}, place {said.Place}, helper {said.Helper}");
        output.WriteLine($"for {Words(said.For.ToUpperInvariant(), Attestation.Families)}; may {Words(said.May, Attestation.Acts)}; by {Words(said.By, Attestation.Channels)}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"given on {said.From:yyyy-MM-dd}, valid until {said.Until:yyyy-MM-dd}; revocation not checked here"));
    }

    private static void WriteJson(Attestation said, int code, string key, TextWriter output)
    {
        var known = code is not WrongSignature;
        output.WriteLine(JsonSerializer.Serialize(new SortedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["result"] = code switch { Valid => "valid", Expired => "expired", _ => "signature-wrong" },
            ["otherInstallation"] = said.Key != key,
            ["mandate"] = known ? said.Reference : null,
            ["place"] = known ? said.Place : null,
            ["helper"] = known ? said.Helper : null,
            ["for"] = known ? said.For : null,
            ["may"] = known ? said.May : null,
            ["by"] = known ? said.By : null,
            ["givenOn"] = known ? said.From.ToString("O", CultureInfo.InvariantCulture) : null,
            ["validUntil"] = known ? said.Until.ToString("O", CultureInfo.InvariantCulture) : null,
            ["revocationChecked"] = false,
        }));
    }

    private static string Words<T>(string letters, IReadOnlyDictionary<char, T> names) =>
        string.Join(", ", letters.Select(letter => names.TryGetValue(letter, out var name) ? $"{name}" : $"{letter}"));

    private static DateOnly ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new UsageException("--on is a day such as 2026-11-30");

    private static ECDsa ReadKey(string file)
    {
        if (!File.Exists(file)) throw new UsageException($"the public key is not in {file}; save it from the page /verifier and give it with --key");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key;
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new UsageException($"{file} holds no public key");
        }
    }

    /// <summary>A text is read as it is; of a PDF the first pages are drawn, and of any image the square is read.</summary>
    private static string TextOf(string file)
    {
        var bytes = file == "-" ? ReadAll(Console.OpenStandardInput()) : File.ReadAllBytes(file);
        return bytes switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => SquareOf(Output("pdftoppm", bytes, "-r", "200", "-png", "-singlefile", "-")),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, ..] => SquareOf(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }

    private static string SquareOf(byte[] image)
    {
        // zbarimg reads files only.
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, image);
            return Encoding.UTF8.GetString(Output("zbarimg", [], "--quiet", "--raw", file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Output(string program, byte[] input, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEndAsync();
            var written = Task.Run(() =>
            {
                try
                {
                    process.StandardInput.BaseStream.Write(input);
                    process.StandardInput.Close();
                }
                catch (IOException)
                {
                    // It had read enough.
                }
            });
            var output = ReadAll(process.StandardOutput.BaseStream);
            Task.WaitAll(written, said);
            process.WaitForExit();
            return output;
        }
        catch (Win32Exception)
        {
            throw new UsageException($"{program} is not installed: give the text of the square instead, or install Debian's packages poppler-utils and zbar-tools");
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
