"""What a council tells in the form, step by step, for the tests of what becomes of it."""

import io

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.drafts.writer import Writer
from tests.factories.topics import TopicFactory

FORM = "/ca/form/hand-in-experience/"
WHO = {"council": "Vilaexemple", "name": "Berta Exemple", "post": "Tècnica", "email": "berta@exemple.example"}
DONE = {
    "starting_point": "No hi havia res.",
    "body": "Vam obrir un <b>viver</b>.\n\nI va créixer.",
    "steps": "- Parlar amb les cooperatives | dos mesos\nObrir el local",
}
MEANS = {"resources": "Una tècnica.", "instruments": "Un conveni.", "cost_band": "5001-20000", "staff": "0,5"}
RESULTS = {"results": "Sis projectes.", "figures": "6 | projectes nous | memòria, 2025", "what_failed": "El lloguer."}
LESSONS = {"enablers": "L’Ateneu.", "obstacles": "Els terminis.", "conditions": "Un local."}
CLASS = {
    "policy_classes": ["impulse", "use"],
    "roles": ["finance"],
    "contact_role": "Promoció econòmica",
    "contact_email": "promocio@exemple.example",
}


def pdf() -> bytes:
    document, file = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    document.save(file)
    return file.getvalue()


def policy(**words: str) -> dict[str, str]:
    bare = {"title": "El viver", "lead": "Un local per començar.", "outcome": "partly", "topic": TopicFactory().code}
    return bare | {"state": "under_way", "started_in": "2021", "ended_in": ""} | words


def tell(path: str = FORM, **words: str) -> Writer:
    """Somebody who has written every step."""
    writer = Writer.begin(path, **WHO)
    for step, told in (
        ("policy", policy(**words)),
        ("done", DONE),
        ("means", MEANS),
        ("results", RESULTS),
        ("lessons", LESSONS),
        ("class", CLASS),
        ("documents", {"documents": [SimpleUploadedFile("conveni.pdf", pdf())]}),
    ):
        response = writer.write(step, **told)
        assert response.status_code == 302, (step, response.content.decode())
    return writer
