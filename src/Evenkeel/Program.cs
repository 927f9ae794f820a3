return await Evenkeel.CommandLine.Root.Run(args, Evenkeel.CommandLine.Terminal.Real);
