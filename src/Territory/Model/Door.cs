using System.Buffers.Binary;
using Appui.Platform;

namespace Appui.Territory.Model;

/// <summary>A picture of the door of a place, without anything that the camera wrote beside it: where it was, when, with which telephone.</summary>
internal sealed class Door
{
    /// <summary>A telephone's picture, in bytes.</summary>
    public const int Largest = 6_000_000;

    [NotPersonal] public required Guid Id { get; init; }

    public required PlaceId Place { get; init; }

    /// <summary>A JPEG.</summary>
    [NotPersonal] public required byte[] Picture { get; set; }

    [NotPersonal] public required DateOnly TakenOn { get; set; }

    /// <summary>
    /// The picture alone: of all that stands beside it only which side is up is kept. Null when it is no JPEG that browsers show.
    /// Nothing is decoded: the segments of the file (ITU-T T.81, annex B) are walked, those of applications and comments left out.
    /// </summary>
    public static byte[]? Cleaned(ReadOnlySpan<byte> file)
    {
        if (file.Length is < 100 or > Largest || file[0] != 0xFF || file[1] != 0xD8) return null;
        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..2]);
        var (upright, framed) = (1, false);
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF) return null;
            var (marker, length) = (file[at + 1], BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
            if (length < 2 || at + 2 + length > file.Length) return null;
            var segment = file.Slice(at, 2 + length);
            if (marker is 0xDA)
            {
                // The picture itself, to its end; what hangs after it (other pictures, with their own notes) is left out.
                var end = file[at..].IndexOf([(byte)0xFF, (byte)0xD9]);
                if (!framed || end < 0) return null;
                if (upright != 1) kept.Write(Orientation(upright));
                kept.Write(file.Slice(at, end + 2));
                return kept.ToArray();
            }

            if (marker is 0xE1) upright = UprightOf(segment) ?? upright;
            // Frames, tables and intervals; of the applications' segments JFIF's and Adobe's, without which colours are wrong.
            else if (marker is (>= 0xC0 and <= 0xCF) or 0xDB or 0xDD or 0xE0 or 0xEE) kept.Write(segment);
            framed |= marker is 0xC0 or 0xC1 or 0xC2;
            at += 2 + length;
        }

        return null;
    }

    /// <summary>Which side is up, from 1 to 8, by the camera's note (Exif, tag 0x0112); null when it says nothing.</summary>
    private static int? UprightOf(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 26 || !segment[4..10].SequenceEqual("Exif\0\0"u8)) return null;
        var tiff = segment[10..];
        var little = tiff[0] == 'I';
        var first = Int32(tiff[4..], little);
        if (first < 8 || first + 2 > tiff.Length) return null;
        var count = Int16(tiff[first..], little);
        for (var i = 0; i < count && first + 2 + ((i + 1) * 12) <= tiff.Length; i++)
        {
            var entry = tiff.Slice(first + 2 + (i * 12), 12);
            if (Int16(entry, little) == 0x0112 && Int16(entry[8..], little) is >= 1 and <= 8 and var upright) return upright;
        }

        return null;

        static int Int16(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

        static int Int32(ReadOnlySpan<byte> bytes, bool little) => (little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes)) is <= 65_535 and var at ? (int)at : 0;
    }

    /// <summary>A note that says which side is up, and nothing else.</summary>
    private static byte[] Orientation(int upright) =>
        [0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM"u8, 0x00, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)upright, 0, 0, 0, 0, 0, 0];
}
