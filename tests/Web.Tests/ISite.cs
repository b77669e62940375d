namespace Appui.Web.Tests;

/// <summary>A program to visit: in this process, or a process of its own that may be killed.</summary>
public interface ISite
{
    /// <summary>Somebody who is not signed in, with a browser of their own.</summary>
    Visitor Anybody();

    /// <summary>A member of the cast, signed in.</summary>
    Visitor As(CastMember member);
}
