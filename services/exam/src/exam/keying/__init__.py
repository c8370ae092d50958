"""How answers on paper come in: two people key a sheet, each alone, and a third one looks where they differ."""
