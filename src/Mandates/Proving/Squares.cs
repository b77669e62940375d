using System.ComponentModel;
using System.Diagnostics;

namespace Appui.Mandates.Proving;

/// <summary>Reads the square in the photo or the scan of a sheet, with poppler and zbar, as processes; nothing of the picture is kept.</summary>
internal static class Squares
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What the first square says; null when the file is no PDF, PNG or JPEG, when it has no square, or when it takes too long.</summary>
    public static async Task<string?> Read(byte[] file, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return file switch
            {
                [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => await Look(await Run("pdftoppm", file, patience.Token, "-r", "200", "-png", "-singlefile", "-"), patience.Token),
                [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, ..] => await Look(file, patience.Token),
                _ => null,
            };
        }
        catch (Exception failed) when (failed is Win32Exception or IOException || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private static async Task<string?> Look(byte[] image, CancellationToken cancellation)
    {
        // zbarimg reads files only: for the time of a look, one that only this program may open.
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var written = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
                await written.WriteAsync(image, cancellation);
            var said = System.Text.Encoding.UTF8.GetString(await Run("zbarimg", [], cancellation, "--quiet", "--raw", path));
            return said.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<byte[]> Run(string program, byte[] input, CancellationToken cancellation, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await using var stop = cancellation.Register(process.Kill);
        using var output = new MemoryStream();
        var read = process.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
        var said = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
        process.StandardInput.Close();
        await Task.WhenAll(read, said);
        await process.WaitForExitAsync(cancellation);
        return output.ToArray();
    }
}
