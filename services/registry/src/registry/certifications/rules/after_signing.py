"""Where signing leads."""


def after_signing(certificate_number: str | None) -> str:
    """Whoever took the last step sees what it means, and no menu; anybody else sees what comes next."""
    return "/registry/moment" if certificate_number else "/registry/path"
