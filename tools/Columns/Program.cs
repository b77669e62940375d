// Fails when a column of a module is said neither personal nor not personal.
//   columns MODULE.dll PROJECT.csproj [FILE with the paths of the assemblies that it was compiled against]
using System.Reflection;
using System.Runtime.Loader;
using Appui.Platform;

var known = (args.Length > 2 ? File.ReadAllLines(args[2]) : []).ToLookup(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase);
AssemblyLoadContext.Default.Resolving += (context, name) => known[name.Name].FirstOrDefault() is { } path ? context.LoadFromAssemblyPath(path) : null;

var module = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(args[0]));
var silent = Columns.Of(module).Silent;
foreach (var sentence in silent)
    Console.WriteLine($"{args[1]} : error COLUMN1: {sentence} (docs/cookbook.md, Say what a column keeps)");
return silent.Count == 0 ? 0 : 1;
