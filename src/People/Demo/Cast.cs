using Appui.Platform;

namespace Appui.People.Demo;

/// <summary>The people of the demonstration, the tests and the documentation: all plainly invented, with ids that never change.</summary>
internal static class Cast
{
    public const string Password = "appui-demo";

    public static readonly StructureId CentreSocial = StructureId.From(new("0192a000-0000-7000-8000-000000000001"));
    public static readonly StructureId MaisonModele = StructureId.From(new("0192a000-0000-7000-8000-000000000002"));
    public static readonly StructureId Platform = StructureId.From(new("0192a000-0000-7000-8000-000000000003"));

    public static readonly CastMember Claire = Member(1, "Claire Essai", "claire", (CentreSocial, HelperRole.SocialWorker), (MaisonModele, HelperRole.Mediator));
    public static readonly CastMember Malik = Member(2, "Malik Modèle", "malik", (CentreSocial, HelperRole.Mediator));
    public static readonly CastMember Rosa = Member(3, "Rosa Accueil", "rosa", (CentreSocial, HelperRole.Receptionist));
    public static readonly CastMember Victor = Member(4, "Victor Volontaire", "victor", (CentreSocial, HelperRole.Volunteer));
    public static readonly CastMember Diane = Member(5, "Diane Direction", "diane", (CentreSocial, HelperRole.Manager));
    public static readonly CastMember Oscar = Member(6, "Oscar Opérateur", "oscar", (Platform, HelperRole.Operator));
    public static readonly CastMember Paul = Member(7, "Paul Voisin", "paul", (MaisonModele, HelperRole.SocialWorker));

    public static readonly IReadOnlyList<CastMember> Helpers = [Claire, Malik, Rosa, Victor, Diane, Oscar, Paul];

    private static CastMember Member(int number, string name, string account, params (StructureId Structure, HelperRole Role)[] posts) =>
        new(HelperId.From(new($"0192a000-0000-7000-8000-0000000001{number:D2}")), name, account, posts);
}

/// <summary>A helper of the demonstration.</summary>
internal sealed record CastMember(HelperId Id, string Name, string Account, IReadOnlyList<(StructureId Structure, HelperRole Role)> Posts);
