"""Keys of persons that still lie beside what they open, until they have moved to the keyring."""
