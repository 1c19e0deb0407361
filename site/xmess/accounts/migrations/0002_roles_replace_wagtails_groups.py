"""Our roles (made after each migrate) take the place of Wagtail's two groups, where nobody is in them yet.

Wagtail's workflow gets a Catalan name: the button that sends a page to it says "Envia a Revisió".
"""

from typing import Any

from django.db import migrations


def remove_groups(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.filter(name__in=["Moderators", "Editors"])
    groups.filter(user=None).delete()


def name_workflow(apps: Any, schema_editor: Any) -> None:
    for model in ("Workflow", "Task"):
        apps.get_model("wagtailcore", model).objects.filter(name="Moderators approval").update(name="Revisió")


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("wagtailcore", "0095_groupsitepermission"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [
        migrations.RunPython(remove_groups, migrations.RunPython.noop),
        migrations.RunPython(name_workflow, migrations.RunPython.noop),
    ]
