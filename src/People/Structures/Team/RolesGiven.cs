using Appui.Design;
using Appui.Platform;

namespace Appui.People.Structures.Team;

/// <summary>The roles that a manager gives: all those of a structure, never the operator's.</summary>
internal static class RolesGiven
{
    public static readonly IReadOnlyList<HelperRole> ByManagers =
        [HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer, HelperRole.Manager];

    public static IEnumerable<ChoiceOption> RolesToGive(this Texts texts) =>
        ByManagers.Select(role => new ChoiceOption(role.ToString(), texts[$"HelperRole.{role}"], texts[$"HelperRole.{role}.Hint"]));
}
