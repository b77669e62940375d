using Appui.Crypto;

namespace Appui.Vault.Keys;

/// <summary>Argon2id takes 64 MiB and a core: one computation per core at once, twenty people in the queue, and the others are asked for a little patience.</summary>
internal sealed class SlowLane : IDisposable
{
    private const int Queue = 20;
    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);
    private int inside;

    /// <summary>The slow hash of a code; null when the queue is full.</summary>
    public async Task<byte[]?> Hash(byte[] code, byte[] salt)
    {
        try
        {
            if (Interlocked.Increment(ref inside) > Queue + Environment.ProcessorCount)
                return null;
            await cores.WaitAsync();
            try
            {
                return await Task.Run(() => Argon2id.Hash(code, salt));
            }
            finally
            {
                cores.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    public void Dispose() => cores.Dispose();
}
