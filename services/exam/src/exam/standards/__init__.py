"""Panels that set the pass mark of the written part: what each estimates, and the steps that it takes."""
