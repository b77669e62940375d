namespace Appui.Design;

/// <summary>How a tag or a notice concerns the reader. Never by colour alone: each has its sign, and the page gives the word.</summary>
public enum Kind
{
    /// <summary>Good to know.</summary>
    Plain,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>Have a look.</summary>
    Look,

    /// <summary>To do now.</summary>
    Act,

    /// <summary>It waits for you.</summary>
    Yours,
}
