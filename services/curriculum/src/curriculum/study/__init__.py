"""The modules as one person sees them: progress, lesson pages, checks, reflections, the one next step."""
