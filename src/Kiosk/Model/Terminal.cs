using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Appui.Platform;

namespace Appui.Kiosk.Model;

/// <summary>A terminal of a day centre.</summary>
[NotPersonal]
internal readonly record struct TerminalId(Guid Value) : ITypedId<TerminalId>
{
    public static TerminalId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static TerminalId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out TerminalId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>A terminal: where it stands, and by which key it is known. It is nobody, and nothing of who touches it is kept here.</summary>
internal sealed class Terminal
{
    public required TerminalId Id { get; init; }

    public required StructureId Structure { get; init; }

    /// <summary>Where it stands, as the desk hears it when somebody calls: « Salle d'attente ».</summary>
    [NotPersonal] public required string Place { get; set; }

    /// <summary>Others pass behind: names of papers are hidden until somebody presses and holds.</summary>
    [NotPersonal] public required bool InOpenRoom { get; set; }

    /// <summary>Of its key, which is shown once and kept on the terminal alone.</summary>
    [NotPersonal] public required byte[] KeyHash { get; set; }

    [NotPersonal] public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Since when it opens nothing any more.</summary>
    [NotPersonal] public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Draws a key: 160 bits, in letters that can be copied by hand.</summary>
    public static string DrawKey() => string.Join('-', Enumerable.Range(0, 8).Select(_ => RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTVWXYZ0123456789", 4)));

    /// <summary>What is kept of a key, typed in any case and grouping.</summary>
    public static byte[] HashOf(string key) =>
        SHA256.HashData(Encoding.UTF8.GetBytes("appui terminal 1\0" + new string([.. key.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)])));
}

/// <summary>How often something was begun, brought to its end and left half-way on a terminal on a day: never by whom.</summary>
internal sealed class Tally
{
    public required TerminalId Terminal { get; init; }

    [NotPersonal] public required DateOnly Day { get; init; }

    public required TallyOf What { get; init; }

    [NotPersonal] public long Begun { get; init; }

    [NotPersonal] public long Finished { get; init; }

    [NotPersonal] public long Abandoned { get; init; }
}

/// <summary>What is counted.</summary>
[NotPersonal]
internal enum TallyOf
{
    /// <summary>Somebody called: finished when somebody answered, abandoned when the call was taken back.</summary>
    Call,

    /// <summary>A porte-documents was opened: finished by « Fini », abandoned when the screen closed by itself.</summary>
    Session,

    /// <summary>A paper or a receipt was sent to the printer.</summary>
    Print,

    /// <summary>Something was put on the scanner.</summary>
    Scan,

    /// <summary>Papers were copied onto a key.</summary>
    Copy,

    /// <summary>Places near here were looked at.</summary>
    Places,
}
