"""What can be set up for a person, in which words others know it, and what each of it comes to."""
