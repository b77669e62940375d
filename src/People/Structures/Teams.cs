using System.Globalization;
using System.Security.Claims;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Structures;

/// <summary>Who works where: what the front door of people answers about structures and colleagues.</summary>
internal sealed class Teams(AccountsDb db)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public Task<StructureCard> Structure(ClaimsPrincipal user) => Structure(user.Structure);

    public async Task<StructureCard> Structure(StructureId id) => (await db.Structures.AsNoTracking().SingleAsync(structure => structure.Id == id)).Card;

    /// <summary>The names of all who have worked in the user's structure: what they did keeps their name after they left.</summary>
    public async Task<IReadOnlyDictionary<HelperId, string>> Colleagues(ClaimsPrincipal user)
    {
        var structure = user.Structure;
        return await Names(db.Posts.Where(post => post.Structure == structure));
    }

    /// <summary>As what a helper works in a structure now; null when they do not.</summary>
    public Task<HelperRole?> RoleOf(HelperId helper, StructureId structure) =>
        db.Posts.Where(post => post.Helper == helper && post.Structure == structure && post.EndedAt == null).Select(post => (HelperRole?)post.Role).SingleOrDefaultAsync();

    /// <summary>Where a helper works now, the oldest post first.</summary>
    public async Task<IReadOnlyList<Place>> PlacesOf(HelperId helper)
    {
        var places =
            from post in db.Posts
            where post.Helper == helper && post.EndedAt == null
            join structure in db.Structures on post.Structure equals structure.Id
            orderby post.BeganAt, structure.Name
            select new Place(structure.Id, structure.Name, post.Role);
        return await places.ToListAsync();
    }

    /// <summary>Who works in a structure now, by name.</summary>
    public async Task<IReadOnlyList<Member>> MembersOf(StructureId structure)
    {
        var working = db.Posts.AsNoTracking().Where(post => post.Structure == structure && post.EndedAt == null);
        var names = await Names(working);
        var posts = await working.ToListAsync();
        return [.. posts.Select(post => new Member(names[post.Helper], post)).OrderBy(member => member.Name, StringComparer.Create(French, ignoreCase: true))];
    }

    private async Task<Dictionary<HelperId, string>> Names(IQueryable<Post> posts)
    {
        var helpers = await posts.Select(post => post.Helper).Distinct().ToListAsync();
        var ids = helpers.ConvertAll(helper => helper.Value);
        return await db.Users.Where(account => ids.Contains(account.Id))
            .Select(account => new { account.Id, account.Name })
            .ToDictionaryAsync(account => HelperId.From(account.Id), account => account.Name);
    }
}

/// <summary>A structure where a helper works, and as what.</summary>
internal sealed record Place(StructureId Structure, string Name, HelperRole Role);

/// <summary>A helper and their post in a structure.</summary>
internal sealed record Member(string Name, Post Post);
