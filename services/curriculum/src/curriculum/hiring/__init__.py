"""The page where a job description is pasted; the package `jobcheck` reads it."""
