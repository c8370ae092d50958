"""How our code is written, held by rules that read it. Each says why, and is seen to fail on a planted breach."""
