Console.WriteLine("A screen is not a finding.");
