using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Appui.Platform;

/// <summary>Reads a text aloud with espeak-ng, as a process that gets the text on its standard input and nothing from the network.</summary>
public static class Voice
{
    // A little slower than its usual 175 words a minute: it is listened to once.
    private const int WordsAMinute = 155;

    /// <summary>Is the program installed?</summary>
    public static bool IsHere { get; } = File.Exists("/usr/bin/espeak-ng");

    /// <summary>A WAV of 22 kHz, one channel; null when the program is not installed or has no such voice.</summary>
    /// <param name="text">What to say; it appears neither in a command line nor in a file.</param>
    /// <param name="language">"fr", "en", "ar".</param>
    /// <param name="cancellation">Stops the program half-way.</param>
    public static async Task<byte[]?> Read(string text, string language, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("espeak-ng")
        {
            ArgumentList = { "-v", language is "en" ? "en-gb" : language, "-s", WordsAMinute.ToString(System.Globalization.CultureInfo.InvariantCulture), "-b", "1", "--stdin", "--stdout" },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            await using var stop = cancellation.Register(process.Kill);
            using var sound = new MemoryStream();
            var read = process.StandardOutput.BaseStream.CopyToAsync(sound, cancellation);
            var said = process.StandardError.ReadToEndAsync(cancellation);
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
            process.StandardInput.Close();
            await Task.WhenAll(read, said);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 && sound.Length > 44 ? Whole(sound.ToArray()) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>A file that is written to a pipe says a length that it could not know: the true ones are put in.</summary>
    private static byte[] Whole(byte[] wav)
    {
        BitConverter.TryWriteBytes(wav.AsSpan(4), wav.Length - 8);
        BitConverter.TryWriteBytes(wav.AsSpan(40), wav.Length - 44);
        return wav;
    }
}
