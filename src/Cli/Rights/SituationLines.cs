using System.Buffers;
using System.IO.Compression;

namespace Appui.Cli.Rights;

/// <summary>The lines of a situation file, plain or compressed (.gz), or of the standard input, read in blocks so that memory stays flat.</summary>
internal sealed class SituationLines(Stream stream) : IDisposable
{
    private byte[] buffer = new byte[1 << 20];
    private int start;
    private int end;
    private bool finished;

    /// <summary>The number of the last line read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Opens a file, or the standard input for <c>-</c>. Compressed input is recognised by its first bytes.</summary>
    public static SituationLines Open(string name)
    {
        Stream stream = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
        var buffered = new BufferedStream(stream, 1 << 16);
        var first = new byte[2];
        var read = buffered.ReadAtLeast(first, 2, throwOnEndOfStream: false);
        var replayed = new Replayed(first.AsMemory(0, read), buffered);
        return new SituationLines(read == 2 && first[0] == 0x1f && first[1] == 0x8b ? new GZipStream(replayed, CompressionMode.Decompress) : replayed);
    }

    /// <summary>The next line that is not blank; false at the end. The memory is only good until the next call.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0 && !finished)
            {
                Fill();
                continue;
            }

            if (length < 0 && start == end)
            {
                line = default;
                return false;
            }

            Number++;
            line = buffer.AsSpan(start, length < 0 ? end - start : length);
            start += length < 0 ? end - start : length + 1;
            if (line.EndsWith("\r"u8)) line = line[..^1];
            if (Number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
            if (line.TrimStart(" \t"u8).Length > 0) return true;
        }
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        finished = read == 0;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    /// <summary>A stream whose first bytes were already looked at.</summary>
    private sealed class Replayed(ReadOnlyMemory<byte> first, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> first = first;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (first.IsEmpty) return rest.Read(buffer);
            var taken = Math.Min(buffer.Length, first.Length);
            first.Span[..taken].CopyTo(buffer);
            first = first[taken..];
            return taken;
        }

        public override void Flush() => rest.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) rest.Dispose();
            base.Dispose(disposing);
        }
    }
}
