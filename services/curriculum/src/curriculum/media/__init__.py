"""The modules as files that stand alone: slides, a PDF, an EPUB. A tool; nothing that serves imports it."""
