"""Which certifications rest on something that turned out wrong. It is a look: nothing is changed, nobody is told."""
