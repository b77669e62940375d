using Appui.Design;
using Appui.Kiosk;
using Appui.Mandates;
using Appui.Notices;
using Appui.People;
using Appui.Platform;
using Appui.Procedures;
using Appui.Rights;
using Appui.Territory;
using Appui.Vault;
using Microsoft.AspNetCore.Authorization;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
// Without it a build (not a published program) gets a catch-all route that states no policy, for files added while it runs.
builder.Configuration["DisableStaticAssetNotFoundRuntimeFallback"] = "true";
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

builder.Services.AddRazorPages();
builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
builder.Services.AddPlatform(builder.Configuration);
builder.Services.AddDesign();
builder.Services.AddPeople();
builder.Services.AddNotices(builder.Configuration);
builder.Services.AddMandates();
builder.Services.AddTerritory();
builder.Services.AddRights();
builder.Services.AddProcedures();
builder.Services.AddVault();
builder.Services.AddKiosk();

var app = builder.Build();

app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseStatusCodePagesWithReExecute("/erreur/{0}");
app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/erreur/500", CreateScopeForErrors = true });
app.UseRequestLocalization();
app.UseRouting();
app.UseRateLimiter();
app.UseUnitOfWork();
app.UseAuthentication();
app.UseAuthorization();
app.UseActor();

app.MapStaticAssets().WithMetadata(new AllowAnonymousAttribute());
app.MapRazorPages();
app.MapJournal();
app.MapSideBySide();
app.MapTerritory();
app.MapKiosk();

app.DemandPolicyEverywhere();
await app.Services.PrepareDatabase();
await app.RunAsync();

/// <summary>The program; public so that tests can start it.</summary>
public partial class Program;
