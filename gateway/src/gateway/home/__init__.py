"""The start page, and the pages that tell what this house is."""
