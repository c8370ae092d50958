"""Parts that went wrong on our side: nothing of them is scored, and they do not count."""
