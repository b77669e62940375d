using Appui.People.Accounts;
using Appui.People.Structures;
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
        });
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_secrets");
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.OwnsOne(p => p.Data).ToJson("data");
        });
        builder.Entity<Tries>().HasKey(tries => tries.Name);
    }
}
