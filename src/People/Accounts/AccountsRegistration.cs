using System.Threading.RateLimiting;
using Appui.Design;
using Appui.People.Accounts.FirstDay;
using Appui.People.Accounts.KeptForms;
using Appui.People.Demo;
using Appui.People.Storage;
using Appui.People.Structures;
using Appui.People.Structures.Joining;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.People.Accounts;

/// <summary>What signing in needs.</summary>
internal static class AccountsRegistration
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddModuleDb<AccountsDb>();
        services.AddScoped<Teams>();
        services.AddScoped<Door>();
        services.AddScoped<Passkeys>();
        services.AddScoped<Newcomers>();
        services.AddScoped<Invitations>();
        services.AddScoped<Patience>();
        services.AddScoped<HelperCookie>();
        services.AddSingleton<LastHelper>();
        services.AddSingleton<Keeper>();
        services.AddScoped<IDemoSeed, DemoAccounts>();
        services.AddHostedService<DemoDoor>();
        services.AddSingleton<Setup>();
        services.AddHostedService(provider => provider.GetRequiredService<Setup>());
        services.AddIdentity();
        services.AddCookies();
        services.AddRateLimiter(AtTheDoor.Limit);
        services.AddToTheDesk();
    }

    private static void AddToTheDesk(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy("people.team", policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.Manager)))
            .AddPolicy("people.structures", policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.Operator)));
        services.AddSingleton<IMenuEntry>(new MenuEntry("L'équipe", "/equipe", "users", Order: 80, Policy: "people.team"));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Les structures", "/structures", "building-community", Order: 80, Policy: "people.structures"));
        services.AddSingleton(new HeaderPart("/People/Structures/Choosing/_Here.cshtml", HeaderPlace.Start));
        services.AddSingleton(new HeaderPart("/People/Accounts/Mine/_Me.cshtml", HeaderPlace.End));
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<HelperAccount>(options =>
        {
            options.User.AllowedUserNameCharacters = UserNames.Letters;
            // Length and common words are checked by Passwords, which answers in plain words at the field.
            options.Password = new() { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false };
        }).AddUserStore<HelperStore>().AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.ValidateOrigin = Passkeys.IsOurs;
        });
    }

    private static void AddCookies(this IServiceCollection services)
    {
        var cookies = services.AddAuthentication(Schemes.Helper);
        cookies.AddIdentityCookies(identity => identity.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "appui-aidant";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = HelperCookie.Idle;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/connexion";
            cookie.EventsType = typeof(HelperCookie);
        }));
        cookies.AddCookie(Door.HalfWay, cookie =>
        {
            cookie.Cookie.Name = "appui-entree";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            cookie.SlidingExpiration = false;
        });
    }
}

/// <summary>How many forms one address may send to the doors of the house; names have their own patience.</summary>
internal static class AtTheDoor
{
    /// <summary>The policy that pages of sign-in and invitation name.</summary>
    public const string Policy = "door";

    private const int FormsPerMinute = 120;

    public static void Limit(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Policy, request => HttpMethods.IsPost(request.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                request.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new() { PermitLimit = FormsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    }
}
