"""What every check has: drawing questions, choosing answers, the result. Whose a check is, other rooms say."""
