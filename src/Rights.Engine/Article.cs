using System.Runtime.CompilerServices;

namespace Appui.Rights.Engine;

/// <summary>An article of law. A condition can only be written through it, so none goes without a source.</summary>
/// <param name="Code">The short name of the code: « CASF ».</param>
/// <param name="Number">The number: « L262-4 ».</param>
/// <param name="Part">The paragraph or item, when one is meant: « 2° ».</param>
public sealed record Article(string Code, string Number, string? Part = null)
{
    /// <summary>The article as a jurist cites it: « CASF L262-4, 2° ».</summary>
    public string Citation => Part is null ? $"{Code} {Number}" : $"{Code} {Number}, {Part}";

    /// <summary>A paragraph or an item of the article.</summary>
    public Article this[string part] => this with { Part = part };

    /// <summary>A condition: the sentence a jurist would underline, and the check they could redo by hand. It is written in the notebook, when somebody will read it.</summary>
    /// <returns>The check.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Claim Requires(Notebook? notes, string key, string sentence, Claim check, Given first = default, Given second = default, Given third = default)
    {
        if (notes is not null) Write(notes, key, sentence, check, appreciated: false, first, second, third);
        return check;
    }

    /// <summary>A condition that the administration appreciates. It holds or fails on what was told, and never becomes a firm yes.</summary>
    /// <returns>The check.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Claim LeavesToAppreciation(Notebook? notes, string key, string sentence, Claim check, Given first = default, Given second = default)
    {
        if (notes is not null) Write(notes, key, sentence, check, appreciated: true, first, second, default);
        return check;
    }

    private void Write(Notebook notes, string key, string sentence, Claim check, bool appreciated, Given first, Given second, Given third) =>
        notes.Write(new NotedLine(key, this, sentence, check, appreciated, Given.Facts(first, second, third)));
}
