using System.Runtime.InteropServices;

namespace Appui.Crypto;

/// <summary>
/// Makes a short code slow to try: Argon2id 1.3 over 64 MiB, three passes, one lane (RFC 9106), by Debian's libsodium.
/// There is nothing to fall back on: without the library the program does not start.
/// </summary>
public static class Argon2id
{
    private const string Library = "libsodium.so.23";
    private const int Version13 = 2;
    private const ulong Passes = 3;
    private const nuint Memory = 64 * 1024 * 1024;

    /// <summary>Bytes of a salt.</summary>
    public const int SaltSize = 16;

    /// <summary>The 32 bytes of a secret; takes 64 MiB and a good tenth of a second of one core.</summary>
    /// <param name="secret">What somebody knows.</param>
    /// <param name="salt">16 bytes, drawn for this secret alone.</param>
    /// <exception cref="InvalidOperationException">The 64 MiB could not be had.</exception>
    public static byte[] Hash(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt)
    {
        if (salt.Length != SaltSize)
            throw new ArgumentException("A salt has 16 bytes.", nameof(salt));
        Demand();
        var hash = new byte[32];
        var password = secret.ToArray();
        var failed = Native.crypto_pwhash(hash, (ulong)hash.Length, password, (ulong)password.Length, salt.ToArray(), Passes, Memory, Version13);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(password);
        return failed == 0 ? hash : throw new InvalidOperationException("Argon2id could not get its 64 MiB.");
    }

    /// <summary>Refuses to go on without the library; called at start.</summary>
    /// <exception cref="InvalidOperationException">libsodium is not installed; the message says how to install it.</exception>
    public static void Demand()
    {
        try
        {
            if (Native.sodium_init() < 0)
                throw new InvalidOperationException("libsodium could not be initialised.");
        }
        catch (DllNotFoundException missing)
        {
            throw new InvalidOperationException("libsodium is not installed: install Debian's package libsodium23.", missing);
        }
    }

    // The names are those of the library.
    private static class Native
    {
        [DllImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int sodium_init();

        [DllImport(Library), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int crypto_pwhash(byte[] output, ulong outputLength, byte[] password, ulong passwordLength, byte[] salt, ulong passes, nuint memory, int algorithm);
    }
}
