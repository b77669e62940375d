using Appui.People;
using Appui.Platform;
using Appui.Procedures.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Following;

/// <summary>Who opened a case for a person, or holds one, follows them.</summary>
internal sealed class HoldersOfCases(ProceduresDb db) : IFollowedPeople
{
    public Task<bool> WorksFor(IReadOnlyCollection<FileId> files, HelperId helper, StructureId structure, DateTimeOffset since) => db.Cases.AnyAsync(one =>
        one.Structure == structure && one.OpenedAt > since && (one.OpenedBy == helper || one.TakenBy == helper) && one.File != null && files.Contains(one.File.Value));
}
