"""Invented providers and what they offer: (provider, title, about, minutes, about ethics, language)."""

PROVIDERS = (
    "Lanternwick Recovery Learning Community",
    "The Kettle Harbor Peer Academy",
    "Sparrow Falls Evening School",
)

OFFERINGS: tuple[tuple[str, str, str, int, bool, str], ...] = (
    (
        PROVIDERS[0],
        "The Code when it is hard: four evenings",
        "Gifts, friendships, secrets: stories in which two principles pull in different directions.",
        360,
        True,
        "en",
    ),
    (
        PROVIDERS[0],
        "Boundaries between equals",
        "How close is close enough? An afternoon of practice in pairs.",
        120,
        True,
        "en",
    ),
    (
        PROVIDERS[0],
        "Hearing voices, hearing people",
        "A two-day workshop led by people who hear voices.",
        780,
        False,
        "en",
    ),
    (
        PROVIDERS[1],
        "Peer support in housing",
        "Keys, leases, neighbours: what peer support looks like when somebody moves in.",
        480,
        False,
        "en",
    ),
    (
        PROVIDERS[1],
        "Writing notes that the person would sign",
        "Records in plain words, written together with the person they are about.",
        180,
        False,
        "en",
    ),
    (
        PROVIDERS[2],
        "Ética entre iguales",
        "Conversaciones sobre el Código: confianza, límites y respeto, en español.",
        120,
        True,
        "es",
    ),
    (
        PROVIDERS[2],
        "Acompañar el duelo",
        "Tres tardes sobre la pérdida y la presencia, con personas que la han vivido.",
        540,
        False,
        "es",
    ),
)
