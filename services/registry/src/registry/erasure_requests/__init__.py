"""Who asked to be forgotten: two people make sure of it, the person can stop it, and the record outside comes first."""
