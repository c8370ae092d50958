import pytest

from registry.specialties.rules import called


@pytest.mark.parametrize(
    ("titles", "language", "title"),
    [
        ({"en": "Families", "es": "Familias"}, "es", "Familias"),
        ({"en": "Families", "es": "Familias"}, "es-MX", "Familias"),
        ({"en": "Families", "es": ""}, "es", "Families"),
        ({"en": "Families"}, "es", "Families"),
        ({"es": "Familias"}, "en", "family"),
        ({}, "en", "family"),
    ],
)
def test_a_track_is_called_in_the_readers_language_else_in_english_else_by_its_short_name(
    titles: dict[str, str], language: str, title: str
) -> None:
    assert called(titles, "family", language) == title
