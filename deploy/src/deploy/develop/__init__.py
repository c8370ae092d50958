"""For those who change Peerway: checks, tests, translation, the invented people. Nothing that serves needs it."""
