GROUPS = "groups"
"""What it is sealed as."""
