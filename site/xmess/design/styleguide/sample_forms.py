"""Samples of forms: every kind of control, empty and with messages."""

from typing import Any

from django import forms as django_forms

from xmess.design.components import Answer, FormError, ProgressStep
from xmess.design.form_renderer import AccessibleRenderer

from .words import Say


def forms(say: Say) -> dict[str, Any]:
    """An empty form, the same one sent badly, and what stands round a long form."""
    wrong = {"name": "", "email": "nobody", "started": "31/2/2024", "topics": ["9"], "results": "…"}
    return {
        "form": _form_class(say)(auto_id="empty_%s"),
        "wrong_form": _form_class(say)(wrong),
        "errors": [
            FormError(say("Escriu el nom", "Escribe el nombre", "Write the name"), "id_name"),
            FormError(say("S’ha acabat el termini", "Ha terminado el plazo", "The deadline has passed")),
        ],
        "progress": [
            ProgressStep(say("El municipi", "El municipio", "The town"), "done", "#1"),
            ProgressStep(say("La política", "La política", "The policy"), "done"),
            ProgressStep(say("Resultats", "Resultados", "Results"), "current"),
            ProgressStep(say("Revisa i envia", "Revisa y envía", "Check and send")),
        ],
        "answers": [
            Answer(say("Nom del grup", "Nombre del grupo", "Name of the group"), "Mostra", "#name"),
            Answer(say("Què voleu fer?", "¿Qué queréis hacer?", "What do you want to do?"), "A\nB", "#what"),
            Answer(say("Telèfon", "Teléfono", "Telephone"), "", "#phone"),
        ],
    }


def _form_class(say: Say) -> type[django_forms.Form]:
    """A form with one control of each kind, labelled in the language of `say`."""
    subjects = [("1", say("Energia", "Energía", "Energy")), ("2", say("Cures", "Cuidados", "Care"))]

    class SampleForm(django_forms.Form):
        default_renderer = AccessibleRenderer

        name = django_forms.CharField(
            label=say("Com es diu el grup?", "¿Cómo se llama el grupo?", "What is the group called?"), max_length=120
        )
        email = django_forms.EmailField(
            label=say("Correu electrònic", "Correo electrónico", "E-mail address"),
            help_text=say("Només per respondre’t.", "Solo para responderte.", "Only to answer you."),
        )
        started = django_forms.DateField(
            label=say("Quan va començar?", "¿Cuándo empezó?", "When did it start?"),
            help_text=say("Per exemple, 27/3/2024", "Por ejemplo, 27/3/2024", "For example, 27/3/2024"),
            required=False,
        )
        results = django_forms.CharField(
            label=say(
                "Quins resultats heu mesurat?", "¿Qué resultados habéis medido?", "What results have you measured?"
            ),
            help_text=say(
                "Xifres, i com les heu obtingudes.",
                "Cifras, y cómo las habéis obtenido.",
                "Figures, and how you got them.",
            ),
            widget=django_forms.Textarea(attrs={"rows": 4}),
        )
        copied = django_forms.ChoiceField(
            label=say(
                "Ho ha copiat algun altre municipi?",
                "¿Lo ha copiado algún otro municipio?",
                "Has another town copied it?",
            ),
            choices=[("yes", say("Sí", "Sí", "Yes")), ("no", "No")],
            widget=django_forms.RadioSelect,
        )
        topics = django_forms.MultipleChoiceField(
            label=say("De quins temes tracta?", "¿De qué temas trata?", "Which topics is it about?"),
            help_text=say("Tria’n tants com calgui.", "Elige cuantos haga falta.", "Choose as many as needed."),
            choices=subjects,
            widget=django_forms.CheckboxSelectMultiple,
            required=False,
        )
        territory = django_forms.ChoiceField(
            label=say("Territori", "Territorio", "Territory"),
            choices=[("", "—"), ("1", "Vall d’Exemple")],
            required=False,
        )
        document = django_forms.FileField(
            label=say("Document", "Documento", "Document"),
            help_text=say("PDF, 10 MB com a màxim.", "PDF, 10 MB como máximo.", "PDF, 10 MB at most."),
            required=False,
        )
        consent = django_forms.BooleanField(
            label=say(
                "He llegit com es tracten les meves dades",
                "He leído cómo se tratan mis datos",
                "I have read how my data are used",
            )
        )

    return SampleForm
