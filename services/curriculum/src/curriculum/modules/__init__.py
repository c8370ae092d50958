"""The published content, read and checked once at start: modules, pictures, glossary, the Code, what comes after."""
