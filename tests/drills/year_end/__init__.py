"""The end of a year for a hundred thousand people in a whole house, while its processes are killed."""
