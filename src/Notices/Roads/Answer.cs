namespace Appui.Notices.Roads;

/// <summary>What a server said of a message.</summary>
internal enum ServerAnswer
{
    /// <summary>It has it.</summary>
    Took,

    /// <summary>It will never take it: the number or the address is wrong.</summary>
    Refused,

    /// <summary>It surely does not have it, and may take it later.</summary>
    Later,

    /// <summary>The line broke while it had the message: nobody can say.</summary>
    Unknown,
}
