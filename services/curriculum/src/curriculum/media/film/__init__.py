"""A module's slides as a film: stills, a voice that speaks the notes, captions, a transcript. On demand only."""
