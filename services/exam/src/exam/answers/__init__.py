"""The written part, question by question: what is asked, what is saved, what is still open."""
