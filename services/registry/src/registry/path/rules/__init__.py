"""The one next step, which stops of the way lie behind a person, and what stands beside each."""
