"""What a sitting asks, for whoever reads it on paper: in large print, or in lines for braille."""
