using System.Buffers.Binary;

namespace Appui.Papers.Shapes;

/// <summary>The frame header of a JPEG (ISO/IEC 10918-1, annex B.2.2).</summary>
internal readonly record struct JpegFrame(int Width, int Height, int Bands)
{
    public static JpegFrame? Of(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 10 <= file.Length)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker is 0xD9 or 0xDA)
                return null;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]), file[at + 9]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2)
                return null;
            at += 2 + length;
            if (at > file.Length)
                return null;
        }
        return null;
    }
}
