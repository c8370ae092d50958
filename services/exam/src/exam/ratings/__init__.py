"""What examiners give: taken blind to each other, never written over, undone within a minute or not at all."""
