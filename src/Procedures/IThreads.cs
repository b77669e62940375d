using System.Security.Claims;
using Appui.People;

namespace Appui.Procedures;

/// <summary>What other modules may ask about the rights followed for a person. Limited to what the user may see.</summary>
public interface IThreads
{
    /// <summary>The rights and dates followed for a person whom the user was shown, the open ones first. Empty for a user who follows nobody.</summary>
    Task<IReadOnlyList<RightThread>> Of(Whom whom, ClaimsPrincipal user);
}

/// <summary>One right, or one date without a right, as a line on the page of a person.</summary>
/// <param name="Name">In a word or two, in the user's language.</param>
/// <param name="Stands">Where it stands, in words.</param>
/// <param name="Next">The day on which somebody looks; null once the follow-up ended.</param>
/// <param name="Href">Where it is followed.</param>
public sealed record RightThread(string Name, string Stands, DateOnly? Next, string Href);
