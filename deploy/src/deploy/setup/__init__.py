"""What has to be there before anything runs: the environment, the design system, programs, pins."""
