using System.Buffers.Binary;

namespace Appui.Sealer.Serving;

/// <summary>Messages on the socket: four bytes of length, then the message.</summary>
internal static class Frames
{
    public const int LongestRequest = 16 * 1024;
    public const int LongestAnswer = 64 * 1024 * 1024;

    public static async Task Write(Stream stream, byte[] message)
    {
        var frame = new byte[4 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, message.Length);
        message.CopyTo(frame, 4);
        await stream.WriteAsync(frame);
    }

    /// <summary>The next message, or null when the other side has gone, says something else, or too much.</summary>
    public static async Task<byte[]?> Read(Stream stream, int longest)
    {
        var size = new byte[4];
        if (await stream.ReadAtLeastAsync(size, 4, throwOnEndOfStream: false) < 4)
            return null;
        var length = BinaryPrimitives.ReadInt32BigEndian(size);
        if (length < 0 || length > longest)
            return null;
        var message = new byte[length];
        return await stream.ReadAtLeastAsync(message, length, throwOnEndOfStream: false) == length ? message : null;
    }
}
