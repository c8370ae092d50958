from shared.web import Room

ROOM = Room("glossary", says="which words of a question may be explained, and where they stand in it")
