using Appui.People.Accounts;
using Appui.People.Structures;
using Appui.People.WhoSaw;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Storage;

/// <summary>Accounts, structures, posts and invitations.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<HelperAccount, Guid>(options)
{
    public DbSet<Structure> Structures => Set<Structure>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Tries> Tries => Set<Tries>();

    public DbSet<Told> Told => Set<Told>();

    // The first version that knows passkeys.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseAppuiStorage("people");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // An account has no e-mail, no phone and no sign-in from elsewhere; tries at the door are counted by name, in Tries.
        builder.Ignore<IdentityUserClaim<Guid>>();
        builder.Ignore<IdentityUserLogin<Guid>>();
        builder.Entity<HelperAccount>(account =>
        {
            account.ToTable("accounts");
            account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
            account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
            account.Ignore(a => a.LockoutEnabled).Ignore(a => a.LockoutEnd).Ignore(a => a.AccessFailedCount);
            account.Personal(DataCategory.Helper, "id", "user_name", "normalized_user_name");
            account.Personal(DataCategory.Account, "password_hash", "security_stamp", "concurrency_stamp", "two_factor_enabled");
        });
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_secrets").Keeps(Processing.Accounts, Keeping.LastPost)
            .Personal(DataCategory.Helper, "user_id").Personal(DataCategory.Account, "value").NotPersonal("login_provider", "name");
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.OwnsOne(p => p.Data).ToJson("data");
            passkey.Keeps(Processing.Accounts, Keeping.LastPost);
            passkey.Personal(DataCategory.Helper, "user_id").Personal(DataCategory.Account, "credential_id", "data");
        });
        builder.Entity<Tries>().HasKey(tries => tries.Name);
        builder.Entity<Told>().HasKey(told => told.Helper);
    }
}
