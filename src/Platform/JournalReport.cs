namespace Appui.Platform;

/// <summary>What may be wrong with a journal; the number is the exit code of <c>bin/appui journal verify</c>.</summary>
public enum JournalFault
{
    /// <summary>A leaf was changed.</summary>
    Altered = 2,

    /// <summary>A leaf is missing, was inserted, or is out of order.</summary>
    Displaced = 3,

    /// <summary>A checkpoint's signature is not that of the journal's key.</summary>
    BadSignature = 4,

    /// <summary>The journal contradicts a checkpoint that was signed before: a fork, or a database put back to an older day.</summary>
    Forked = 5,

    /// <summary>It cannot be read as a journal.</summary>
    Unreadable = 6,
}

/// <summary>One thing that is wrong, as a sentence for the operator.</summary>
public sealed record JournalFinding(JournalFault Fault, string Sentence);

/// <summary>What a verification found.</summary>
/// <param name="Size">How many leaves were read.</param>
/// <param name="Root">The root over them, in hexadecimal.</param>
/// <param name="Findings">Empty when the journal is whole.</param>
public sealed record JournalReport(long Size, string Root, IReadOnlyList<JournalFinding> Findings)
{
    /// <summary>0 when whole, else the lowest fault found.</summary>
    public int ExitCode => Findings.Count == 0 ? 0 : (int)Findings.Min(finding => finding.Fault);
}
