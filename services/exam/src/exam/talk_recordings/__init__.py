"""The recording of a talk: made if the candidate agreed, heard by whoever judges it later, deleted on its day."""
