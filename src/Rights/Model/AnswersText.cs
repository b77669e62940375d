using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Appui.Design;
using Appui.Rights.Asking;

namespace Appui.Rights.Model;

/// <summary>Answers as text: JSON where they are sealed, and the code that a sheet carries (<c>APPUI1:</c>, then Brotli in base 45, RFC 9285).</summary>
internal static class AnswersText
{
    public const string Prefix = "APPUI1:";

    /// <summary>A household fills a few hundred bytes; more than this is not one of ours.</summary>
    private const int MostBytes = 32_768;
    private const int MostCharacters = 6_000;

    // Brotli: the smallest is for a square that a telephone must read, and costs more than the law itself.
    private const int Quick = 5;
    private const int Smallest = 11;
    private const int Window = 16;

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        MaxDepth = 8,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false), new DateAsText(), new AmountAsText() },
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsComputed } },
    };

    public static string ToJson(this Answers answers) => JsonSerializer.Serialize(answers, Json);

    /// <summary>The answers, or null when the text is not one of ours.</summary>
    public static Answers? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Answers>(json, Json) is { } answers && IsPlausible(answers) ? answers : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The answers packed quickly, for the browser that keeps them from page to page.</summary>
    public static byte[] ToBytes(this Answers answers) => answers.Packed(Quick);

    private static byte[] Packed(this Answers answers, int quality)
    {
        var json = Encoding.UTF8.GetBytes(answers.ToJson());
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        if (!BrotliEncoder.TryCompress(json, packed, out var length, quality, Window)) throw new InvalidOperationException("The answers could not be packed.");
        return packed[..length];
    }

    public static Answers? FromBytes(byte[] packed)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            var json = new byte[MostBytes];
            var read = brotli.ReadAtLeast(json, MostBytes, throwOnEndOfStream: false);
            return read < MostBytes ? FromJson(Encoding.UTF8.GetString(json, 0, read)) : null;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    public static string ToCode(this Answers answers) => Prefix + Base45.Encode(answers.Packed(Smallest));

    /// <summary>The answers that a code carries, however the scanner or the clipboard spaced it; null when it is not one.</summary>
    public static Answers? FromCode(string? code)
    {
        // A space is one of the 45 signs: only what surrounds the code and line ends go.
        var bare = code?.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).TrimStart() ?? "";
        if (bare.Length > MostCharacters || !bare.StartsWith(Prefix, StringComparison.Ordinal)) return null;

        return (Base45.Decode(bare[Prefix.Length..]) ?? Base45.Decode(bare[Prefix.Length..].TrimEnd())) is { } bytes ? FromBytes(bytes) : null;
    }

    private static bool IsPlausible(Answers answers) =>
        answers.ChildList.Count <= ChildrenForm.Most && answers is { Work.Count: <= 20, Money.Count: <= 20, Health.Count: <= 20, Stays.Count: <= 20, Order.Count: <= 60 }
        && answers.Order.All(path => path is { Length: <= 20 })
        && answers.ChildList.All(child => child is not null)
        && answers.Work.Values.All(form => form is not null) && answers.Money.Values.All(form => form is not null)
        && answers.Health.Values.All(form => form is not null) && answers.Stays.Values.All(form => form is not null);

    // What forms compute (a rate, a list to ask) is not an answer.
    private static void LeaveOutWhatIsComputed(System.Text.Json.Serialization.Metadata.JsonTypeInfo type)
    {
        if (type.Kind is not System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties.Where(property => property.Set is null).ToList()) type.Properties.Remove(property);
    }

    private sealed class DateAsText : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartialDate.Parse(reader.GetString() ?? "", null);

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class AmountAsText : JsonConverter<PeriodAmount>
    {
        public override PeriodAmount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString() ?? "";
            if (text == "?") return PeriodAmount.Unknown;

            var parts = text.Split('/');
            return parts.Length == 2 && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < 1_000_000m && Enum.TryParse<Period>(parts[1], out var period) && Enum.IsDefined(period)
                ? new PeriodAmount(amount, period)
                : throw new JsonException("Not an amount.");
        }

        public override void Write(Utf8JsonWriter writer, PeriodAmount value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.IsUnknown ? "?" : string.Create(CultureInfo.InvariantCulture, $"{value.Amount}/{value.Period}"));
    }
}

/// <summary>Base 45 (RFC 9285): bytes as the letters that a QR code packs most tightly.</summary>
internal static class Base45
{
    private const string Signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 3 / 2) + 2);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var pair = i + 1 < bytes.Length;
            var value = pair ? (bytes[i] << 8) + bytes[i + 1] : bytes[i];
            text.Append(Signs[value % 45]).Append(Signs[value / 45 % 45]);
            if (pair) text.Append(Signs[value / 2025]);
        }
        return text.ToString();
    }

    /// <summary>The bytes; null when the text is not base 45.</summary>
    public static byte[]? Decode(string text)
    {
        if (text.Length % 3 == 1) return null;

        var bytes = new List<byte>(text.Length * 2 / 3);
        for (var i = 0; i < text.Length; i += 3)
        {
            var three = i + 2 < text.Length;
            var (a, b, c) = (Signs.IndexOf(text[i]), Signs.IndexOf(text[i + 1]), three ? Signs.IndexOf(text[i + 2]) : 0);
            var value = a + (b * 45) + (c * 2025);
            if (a < 0 || b < 0 || c < 0 || value > (three ? 0xFFFF : 0xFF)) return null;
            if (three) bytes.Add((byte)(value >> 8));
            bytes.Add((byte)value);
        }
        return [.. bytes];
    }
}
