"""A form as a test of QTI 3.0: one part, any order, sent in together."""

from collections.abc import Mapping

from lxml import etree

from qti.markup import QTI, XSI, add, written
from qti.model import Form
from qti.names import SCHEMA, SCORE
from qti.refusals import Why, refused
from qti.writing.item import refuse_unless_identifier


def form_xml(form: Form, hrefs: Mapping[str, str]) -> bytes:
    """The file. `hrefs`: of each item the file that it lies in, as the form's own file names it."""
    refuse_unless_identifier(form.id, *form.items)
    root = etree.Element(f"{{{QTI}}}qti-assessment-test", nsmap={None: QTI, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", f"{QTI} {SCHEMA}imsqti_asiv3p0_v1p0.xsd")
    root.set("identifier", form.id)
    root.set("title", form.title)
    add(root, "qti-outcome-declaration", identifier=SCORE, cardinality="single", base_type="float")
    part = add(root, "qti-test-part", identifier="written", navigation_mode="nonlinear", submission_mode="simultaneous")
    section = add(part, "qti-assessment-section", identifier="questions", title=form.title, visible="false")
    add(section, "qti-ordering", shuffle="true")
    for id in form.items:
        if id not in hrefs:
            raise refused(Why.MISSING_FILE, id)
        add(section, "qti-assessment-item-ref", identifier=id, href=hrefs[id])
    total = add(add(add(root, "qti-outcome-processing"), "qti-set-outcome-value", identifier=SCORE), "qti-sum")
    add(total, "qti-test-variables", variable_identifier=SCORE)
    return written(root)
