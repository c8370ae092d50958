"""Numbers with names, as an employer has them: does each pair belong together, and how does the entry stand?"""
