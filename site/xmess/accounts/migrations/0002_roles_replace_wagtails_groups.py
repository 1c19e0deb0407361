"""Our roles (made after each migrate) take the place of Wagtail's two groups, where nobody is in them yet."""

from typing import Any

from django.db import migrations


def remove_groups(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.filter(name__in=["Moderators", "Editors"])
    groups.filter(user=None).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("wagtailcore", "0095_groupsitepermission"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [migrations.RunPython(remove_groups, migrations.RunPython.noop)]
