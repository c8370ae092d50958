"""Where a person writes or reads for somebody: each answer is read back, and the candidate says that it is theirs."""
