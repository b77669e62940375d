using Appui.Design;
using Appui.Platform;

namespace Appui.Vault.Model;

/// <summary>The person's yes to keeping passwords, for a year at most. It holds their key: without it none of them opens.</summary>
[Keeps(Processing.Identifiers, Keeping.Identifiers)]
internal sealed class PasswordContract
{
    public required PersonId Person { get; init; }
    [NotPersonal] public required long Epoch { get; init; }

    /// <summary>The key of the passwords, under the root. No folder has it, so no mandate opens them.</summary>
    [NotPersonal] public required byte[] Wrap { get; set; }

    [Personal(DataCategory.Choice)] public required DateTimeOffset AgreedAt { get; init; }
    [Personal(DataCategory.Choice)] public required DateTimeOffset Until { get; init; }
}

/// <summary>One password. What it is for opens for the list; the password itself opens alone, when the person asks for it.</summary>
[Keeps(Processing.Identifiers, Keeping.Identifiers)]
internal sealed class KeptPassword
{
    [Personal(DataCategory.Number)] public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    [NotPersonal] public required byte[] KeyWrap { get; init; }
    [Personal(DataCategory.Paper)] public required byte[] Name { get; init; }
    [Personal(DataCategory.Paper)] public required byte[] Secret { get; init; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset KeptAt { get; init; }
}

/// <summary>What is sealed apart.</summary>
/// <param name="Login">The name or number under which one signs in; empty when none was said.</param>
/// <param name="Password">As the person says it.</param>
internal sealed record PasswordSays(string Login, string Password);

/// <summary>How long passwords are kept.</summary>
internal enum PasswordMonths
{
    /// <summary>Three months.</summary>
    [Pictogram("calendar")]
    Three = 3,

    /// <summary>Six months.</summary>
    [Pictogram("calendar")]
    Six = 6,

    /// <summary>A year, the longest.</summary>
    [Pictogram("calendar")]
    Twelve = 12,
}
