using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Appui.Architecture.Tests;

/// <summary>A column of which the code does not say whether it is personal, why it is kept and until when makes the build fail.</summary>
public sealed class ColumnTests : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", $"sample-{Guid.NewGuid():N}")).FullName;

    [Fact]
    public async Task A_module_with_an_unannotated_column_does_not_build()
    {
        Write("[Keeps(Processing.FollowUp, Keeping.LastContact)]", "[Personal(DataCategory.Identity)]");
        (await Build()).ShouldBe("");

        Write("[Keeps(Processing.FollowUp, Keeping.LastContact)]", "");
        (await Build()).ShouldContain("error COLUMN1: sample_visits.nickname: write [Personal(DataCategory.…)] or [NotPersonal] on Visit.Nickname");

        Write("", "[Personal(DataCategory.Identity)]");
        (await Build()).ShouldContain("error COLUMN1: sample_visits.nickname: is personal; write [Keeps(Processing.…, Keeping.…)] on Visit");

        Write("[Keeps(Processing.FollowUp, Keeping.LastContact)]", "[Personal(DataCategory.Identity)]", moreSql: "ALTER TABLE sample_visits ADD COLUMN mood text NULL;");
        (await Build()).ShouldContain("error COLUMN1: sample_visits.mood: nothing maps it");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string keeps, string personal, string moreSql = "")
    {
        Directory.CreateDirectory(Path.Combine(folder, "Storage"));
        File.WriteAllText(Path.Combine(folder, "Sample.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <AnnotatesColumns>true</AnnotatesColumns>
                <RestorePackagesWithLockFile>false</RestorePackagesWithLockFile>
                <RestoreLockedMode>false</RestoreLockedMode>
                <RunAnalyzers>false</RunAnalyzers>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Sample.cs" />
                <ProjectReference Include="../../src/Platform/Platform.csproj" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Storage/001_sample.sql"), $"CREATE TABLE sample_visits (id uuid PRIMARY KEY, nickname text NOT NULL);\n{moreSql}\n");
        File.WriteAllText(Path.Combine(folder, "Sample.cs"), $$"""
            using Appui.Platform;
            using Microsoft.EntityFrameworkCore;

            {{keeps}}
            internal sealed class Visit
            {
                public required SlipId Id { get; init; }
                {{personal}} public required string Nickname { get; init; }
            }

            internal sealed class SampleDb(DbContextOptions<SampleDb> options) : ModuleDb(options)
            {
                public DbSet<Visit> Visits => Set<Visit>();
            }
            """);
    }

    /// <summary>What the build says is wrong; empty when it succeeds.</summary>
    private async Task<string> Build()
    {
        var start = new ProcessStartInfo("dotnet", ["build", "Sample.csproj", "-v", "quiet", "-nologo", "-p:BuildProjectReferences=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode == 0 ? "" : said;
    }
}
