"""Which language a visitor's browser asks for."""


def language_asked(accept_language: str, languages: tuple[str, ...]) -> str:
    """The first language of ours in an Accept-Language header, by its weight; the first of ours if there is none."""
    best, best_weight = languages[0], 0.0
    for part in accept_language.split(",")[:20]:
        tag, _, parameter = part.strip().partition(";")
        language = tag.split("-")[0].lower()
        weight = _weight(parameter)
        if language in languages and weight > best_weight:
            best, best_weight = language, weight
    return best


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return min(1.0, max(0.0, float(value)))
    except ValueError:
        return 0.0
