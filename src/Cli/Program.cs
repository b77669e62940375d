Console.WriteLine("appui");
