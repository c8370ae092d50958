"""`make mutants`: rules made wrong on purpose, one place at a time, to see whether the tests of rules notice."""
