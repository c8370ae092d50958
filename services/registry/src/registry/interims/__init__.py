"""Suspending for the time being, only where there is serious present danger; it ends by itself."""
