"""Items as whoever writes and reviews them sees them: every version, every language, and who wrote what."""
