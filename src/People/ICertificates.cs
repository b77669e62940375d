namespace Appui.People;

/// <summary>Certificates of erasure, which anybody who holds the paper may compare with the journal.</summary>
public interface ICertificates
{
    /// <summary>The certificate of a number, with or without its dashes; null when there is none.</summary>
    Task<CertificateCheck?> Check(string number);
}

/// <summary>A certificate as stored.</summary>
/// <param name="Text">Its lines, as the paper has them.</param>
/// <param name="AgreesWithJournal">Its digest is the one that the journal wrote down in the act of erasing, and that leaf is whole.</param>
public sealed record CertificateCheck(string Text, bool AgreesWithJournal);
