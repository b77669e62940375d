// bin/bench mutation authorisation: deletes each rule that says who may come in, one at a time, and looks whether a test turns red.
using System.Diagnostics;
using Appui.Mutation.Bench.Authorisation;

//   bin/bench mutation authorisation          every policy and every rule
//   bin/bench mutation authorisation rules    the rules inside the program only; `nice -n 19` beside other work: it goes on where it was stopped
if (args is not (["authorisation"] or ["authorisation", "rules"]))
{
    Console.Error.WriteLine("bin/bench mutation authorisation [rules]");
    return 64;
}
return new Deletion(Path.GetFullPath("artifacts/mutation"), policies: args.Length == 1).Run();
