"""What is approved for a person as Access for All PNP 3.0 says it, in the XML of its QTI 3.0 binding.

PNP has no word for people who help, nor for a room, nor for a multiplier and minutes at once: those stand under the
description of the environment, in words of our own. `environment/medical` is never filled, since nobody asks why.
"""

from xml.etree.ElementTree import Element, SubElement, tostring

from exam.accommodations.rules import PNP, Arrangement, Kind

NAMESPACE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imsafa3p0pnp_v1p0"
DESCRIPTION = "environment/description"


def pnp_of(arrangement: Arrangement) -> bytes:
    """The document, also where nothing is approved: then it is empty."""
    root = Element("access-for-all-pnp", xmlns=NAMESPACE)
    if arrangement.percent is None:
        SubElement(SubElement(root, "additional-testing-time"), "unlimited")
    elif arrangement.percent != 100:
        time = SubElement(root, "additional-testing-time")
        SubElement(time, "time-multiplier").text = f"{arrangement.percent / 100:g}"
    elif arrangement.minutes:
        time = SubElement(root, "additional-testing-time")
        SubElement(time, "fixed-minutes").text = str(arrangement.minutes)
    if Kind.READ_ALOUD in arrangement.kinds:
        SubElement(SubElement(root, "spoken"), "reading-type").text = PNP[Kind.READ_ALOUD].value
    described = [f"{arrangement.minutes} more minutes"] if arrangement.minutes and arrangement.percent != 100 else []
    described += [PNP[kind].value for kind in arrangement.kinds if PNP[kind].term == DESCRIPTION]
    if described or arrangement.breaks:
        environment = SubElement(root, "environment")
        if described:
            SubElement(environment, "description").text = "; ".join(described)
        if arrangement.breaks:
            SubElement(environment, "breaks").text = "true"
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document
