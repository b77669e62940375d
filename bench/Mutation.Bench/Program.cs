// bin/bench mutation authorisation: deletes each rule that says who may come in, one at a time, and looks whether a test turns red.
using System.Diagnostics;
using Appui.Mutation.Bench.Authorisation;

if (args is not ["authorisation"])
{
    Console.Error.WriteLine("bin/bench mutation authorisation");
    return 64;
}
return new Deletion(Path.GetFullPath("artifacts/mutation")).Run();
