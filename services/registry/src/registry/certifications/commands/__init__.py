"""What happens to a certification. Each records its fact in the same transaction."""

from registry.certifications.commands.carry_out_decision import carry_out_decision
from registry.certifications.commands.forget_certification import forget_certification
from registry.certifications.commands.grant_certification import grant_certification
from registry.certifications.commands.mark_certification import mark_certification
from registry.certifications.commands.renew_certification import renew_certification
from registry.certifications.commands.sign_code import sign_code
from registry.certifications.commands.withdraw_renewal import withdraw_renewal

__all__ = [
    "carry_out_decision",
    "forget_certification",
    "grant_certification",
    "mark_certification",
    "renew_certification",
    "sign_code",
    "withdraw_renewal",
]
