"""A million lives of certifications: what the registry would answer on a day, beside an independent slow reading."""
