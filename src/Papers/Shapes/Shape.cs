using System.Buffers.Binary;

namespace Appui.Papers.Shapes;

/// <summary>What a file is, by its first bytes and its headers, before any program opens it.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Why">Why it is refused already; null when it may be opened.</param>
internal readonly record struct Shape(FileFormat Format, Refusal? Why)
{
    public static Shape Of(ReadOnlySpan<byte> file) => file switch
    {
        [] => new(default, Refusal.Empty),
        { Length: > Intake.Heaviest } => new(default, Refusal.TooHeavy),
        _ when file.StartsWith("%PDF-"u8) => new(FileFormat.Pdf, null),
        [0xFF, 0xD8, 0xFF, ..] => Sized(FileFormat.Jpeg, JpegFrame.Of(file) is { } frame ? (frame.Width, frame.Height) : null),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Sized(FileFormat.Png, PngSize(file)),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when IsHeic(file) => Sized(FileFormat.Heic, HeicSize(file)),
        _ => new(default, Refusal.NotAPaper),
    };

    private static Shape Sized(FileFormat format, (long Width, long Height)? size) => new(format, size switch
    {
        null or (0, _) or (_, 0) => Refusal.Broken,
        var (width, height) when width * height > Intake.MostPixels => Refusal.TooManyPixels,
        var (width, height) when Math.Max(width, height) > Math.Min(width, height) * Intake.LongestRatio => Refusal.TooNarrow,
        var (width, height) when Math.Min(width, height) < Intake.FewestAcross => Refusal.TooSmall,
        _ => null,
    });

    // PNG, section 11.2.2: IHDR comes first.
    private static (long, long)? PngSize(ReadOnlySpan<byte> file) =>
        file.Length >= 33 && file[12..16].SequenceEqual("IHDR"u8) ? (BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..])) : null;

    // ISO/IEC 23008-12: the brands of pictures coded in HEVC.
    private static bool IsHeic(ReadOnlySpan<byte> file)
    {
        var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file), Math.Min(file.Length, 128));
        for (var at = 8; at + 4 <= length; at += 4)
        {
            if (at != 12 && file.Slice(at, 4) is var brand && (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8)))
                return true;
        }
        return false;
    }

    /// <summary>The largest of the pictures that the file holds: <c>ispe</c> boxes under <c>meta</c>, <c>iprp</c>, <c>ipco</c>.</summary>
    private static (long, long)? HeicSize(ReadOnlySpan<byte> file)
    {
        (long Width, long Height)? largest = null;
        if (Box(file, "meta"u8) is not { IsEmpty: false } meta || meta.Length < 4)
            return null;
        var rest = Box(Box(meta[4..], "iprp"u8), "ipco"u8);
        while (Next(rest, out var kind, out var inside, out var after))
        {
            if (kind.SequenceEqual("ispe"u8) && inside.Length >= 12)
            {
                (long Width, long Height) size = (BinaryPrimitives.ReadUInt32BigEndian(inside[4..]), BinaryPrimitives.ReadUInt32BigEndian(inside[8..]));
                // Sides of 32 bits: their product may not be taken before they are looked at.
                if (size.Width > Intake.MostPixels || size.Height > Intake.MostPixels)
                    return size with { Width = Intake.MostPixels, Height = Intake.MostPixels };
                if (largest is not { } known || size.Width * size.Height > known.Width * known.Height)
                    largest = size;
            }
            rest = after;
        }
        return largest;
    }

    private static ReadOnlySpan<byte> Box(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        while (Next(boxes, out var kind, out var inside, out var after))
        {
            if (kind.SequenceEqual(wanted))
                return inside;
            boxes = after;
        }
        return [];
    }

    private static bool Next(ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> kind, out ReadOnlySpan<byte> inside, out ReadOnlySpan<byte> after)
    {
        kind = inside = after = [];
        if (boxes.Length < 8)
            return false;
        long length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        var head = 8;
        if (length == 1 && boxes.Length >= 16)
            (length, head) = ((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]), long.MaxValue), 16);
        if (length == 0)
            length = boxes.Length;
        if (length < head || length > boxes.Length)
            return false;
        kind = boxes[4..8];
        inside = boxes[head..(int)length];
        after = boxes[(int)length..];
        return true;
    }
}

/// <summary>The files that are looked at.</summary>
internal enum FileFormat
{
    Pdf,
    Jpeg,
    Png,
    Heic,
}
