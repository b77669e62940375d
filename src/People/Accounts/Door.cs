using Appui.People.Accounts.KeptForms;
using Appui.People.Storage;
using Appui.People.Structures;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Accounts;

/// <summary>What the door answers to somebody who wants to come in.</summary>
internal abstract record Answer
{
    /// <summary>Good so far: the one-time code is asked next, at this address.</summary>
    public sealed record NextStep(string Address) : Answer;

    /// <summary>They are in, and go to this address.</summary>
    public sealed record Welcome(string Address) : Answer;

    /// <summary>Not the right words; nothing says which one was wrong.</summary>
    public sealed record Refused : Answer;

    /// <summary>A code that was right, but had already served.</summary>
    public sealed record UsedBefore : Answer;

    /// <summary>Too many tries: this name rests until then.</summary>
    public sealed record Resting(DateTimeOffset Until) : Answer;
}

/// <summary>The way in for helpers: a password then a one-time code, or a passkey.</summary>
internal sealed class Door(
    UserManager<HelperAccount> accounts, AccountsDb db, Patience patience, Teams teams, LastHelper last, Keeper keeper,
    Settings settings, Journal journal, Actor actor, TimeProvider clock, IHttpContextAccessor requests)
{
    /// <summary>Between password and code: a cookie of ten minutes that says who has passed the first step.</summary>
    public const string HalfWay = "Appui.HalfWay";

    // Verified when no account has the name, so that the answer takes as long.
    private static readonly string Nobody = new PasswordHasher<HelperAccount>().HashPassword(null!, Guid.NewGuid().ToString());

    private HttpContext Http => requests.HttpContext!;

    /// <summary>First step: the name and the password.</summary>
    public async Task<Answer> Knock(string userName, string password)
    {
        if (await patience.Take(userName) is { } until) return new Answer.Resting(until);
        if (await Verified(userName, password) is not { } account)
        {
            journal.Record("account.refused", details: ("step", "password"));
            return new Answer.Refused();
        }

        await patience.Forgive(userName);
        return await BeHalfWay(account);
    }

    /// <summary>Asks the password again before something that matters, of somebody who is in.</summary>
    public async Task<Answer> AskAgain(HelperAccount account, string password)
    {
        if (await patience.Take(account.UserName!) is { } until) return new Answer.Resting(until);
        if (!await accounts.CheckPasswordAsync(account, password)) return Refuse(account, "password-again");

        await patience.Forgive(account.UserName!);
        return new Answer.Welcome("");
    }

    /// <summary>Lets somebody who has just proved their password, or chosen it, go on to the one-time code.</summary>
    public async Task<Answer> BeHalfWay(HelperAccount account)
    {
        await Http.SignInAsync(HalfWay, new(HelperClaims.Bare(account.Helper)));
        return new Answer.NextStep(account.TwoFactorEnabled ? "/connexion/code" : "/connexion/premier-code");
    }

    /// <summary>Who has passed the first step; null when nobody has.</summary>
    public async Task<HelperAccount?> WhoIsHalfWay()
    {
        var cookie = await Http.AuthenticateAsync(HalfWay);
        return cookie.Principal is { } user ? await accounts.FindByIdAsync(user.HelperId.ToString()) : null;
    }

    /// <summary>Second step: the code of the telephone.</summary>
    public async Task<Answer> GiveCode(HelperAccount account, string code, string? back)
    {
        if (await patience.Take(account.UserName!) is { } until) return new Answer.Resting(until);

        var key = await accounts.GetAuthenticatorKeyAsync(account);
        if (key is null || OneTimeCode.Match(key, code, clock.GetUtcNow(), after: 0) is not { } step)
            return Refuse(account, "code");
        // In the demonstration everybody shares the same invented accounts, often in the same half minute.
        if (step <= account.LastCodeStep && !settings.Demo)
            return new Answer.UsedBefore();

        account.LastCodeStep = step;
        await accounts.UpdateAsync(account);
        return await Enter(account, "code", back);
    }

    /// <summary>Second step without the telephone: one of the recovery codes, which then is used up.</summary>
    public async Task<Answer> GiveRecoveryCode(HelperAccount account, string code, string? back)
    {
        if (await patience.Take(account.UserName!) is { } until) return new Answer.Resting(until);

        var redeemed = await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant());
        return redeemed.Succeeded ? await Enter(account, "recovery-code", back) : Refuse(account, "recovery-code");
    }

    /// <summary>Opens the session, in the structure where they last worked with this browser, or else the oldest.</summary>
    public async Task<Answer> Enter(HelperAccount account, string how, string? back)
    {
        var places = await teams.PlacesOf(account.Helper);
        var before = last.Of(Http);
        // Somebody else takes over this browser: what was typed there before them is not for here any more.
        if (before is var (helper, _) && helper != account.Helper) keeper.Drop(helper);
        var resumed = places.FirstOrDefault(place => before == (account.Helper, place.Structure));
        await patience.Forget(account.UserName!);
        await Http.SignOutAsync(HalfWay);
        var place = resumed ?? (places is [var oldest, ..] ? oldest : null);
        await Open(account, place, HelperCookie.Session(clock.GetUtcNow()));
        journal.Record("account.signed-in", details: ("how", how));
        return new Answer.Welcome(await AfterBeingTold(account, Next(account, mustChoose: places.Count > 1 && resumed is null, place, back)));
    }

    /// <summary>Goes on in another structure, or after the account changed; the session does not grow longer by it.</summary>
    public async Task GoOn(HelperAccount account, Place? place)
    {
        var session = (await Http.AuthenticateAsync(Schemes.Helper)).Properties;
        await Open(account, place, HelperCookie.Session(clock.GetUtcNow(), session));
    }

    /// <summary>Ends the session; what was kept for it is dropped.</summary>
    public async Task Leave(HelperId helper)
    {
        journal.Record("account.signed-out");
        keeper.Drop(helper);
        LastHelper.Forget(Http);
        await Http.SignOutAsync(Schemes.Helper);
    }

    /// <summary>The page on which somebody begins, by what they are.</summary>
    public static string Home(HelperRole? role) => role switch
    {
        HelperRole.Operator => "/structures",
        HelperRole.Manager => "/equipe",
        null => "/compte",
        _ => "/bureau",
    };

    private async Task Open(HelperAccount account, Place? place, AuthenticationProperties session)
    {
        await Http.SignInAsync(Schemes.Helper, HelperClaims.Of(account, place), session);
        actor.IsHelper(account.Helper, place?.Structure);
        if (place is not null) last.Remember(Http, account.Helper, place.Structure);
    }

    private string Next(HelperAccount account, bool mustChoose, Place? place, string? back)
    {
        if (keeper.HasNewsFor(account.Helper)) return "/connexion/reprendre";
        if (mustChoose) return back is null ? "/compte/lieu" : $"/compte/lieu?retour={Uri.EscapeDataString(back)}";
        return back ?? Home(place?.Role);
    }

    /// <summary>Until they have read what the journal writes of their work, that page comes first.</summary>
    private async Task<string> AfterBeingTold(HelperAccount account, string address)
    {
        var helper = account.Helper;
        return await db.Told.AnyAsync(told => told.Helper == helper) ? address : $"/compte/journal?retour={Uri.EscapeDataString(address)}";
    }

    private async Task<HelperAccount?> Verified(string userName, string password)
    {
        var account = await accounts.FindByNameAsync(userName.Trim());
        if (account?.PasswordHash is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(account!, Nobody, password);
            return null;
        }
        return await accounts.CheckPasswordAsync(account, password) ? account : null;
    }

    private Answer.Refused Refuse(HelperAccount account, string step)
    {
        journal.Record("account.refused", details: [("step", step), ("helper", account.Id)]);
        return new();
    }
}
