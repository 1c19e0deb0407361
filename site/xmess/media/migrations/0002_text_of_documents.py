import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def count_chosen_languages(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """What editors chose holds before anything is read."""
    documents = apps.get_model("media", "SiteDocument").objects.using(schema_editor.connection.alias)
    documents.exclude(language="").update(text_language=models.F("language"))


class Migration(migrations.Migration):
    dependencies = [
        ("media", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="DocumentText",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="reading",
                        serialize=False,
                        to="media.sitedocument",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("pending", "Still to be read"),
                            ("done", "Search finds its text"),
                            ("no_text", "It only holds pictures of text, or no text at all"),
                            ("locked", "It is protected by a password"),
                            ("damaged", "It is empty, damaged, or not what its name says"),
                            ("too_big", "It is too large or too complicated to be read"),
                            ("unsupported", "Search finds files of its kind by their title only"),
                            ("missing", "The file is not there any more"),
                            ("private", "Not read: its collection is private"),
                        ],
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("text", models.TextField(blank=True, verbose_name="text")),
                ("pages", models.PositiveIntegerField(null=True, verbose_name="pages")),
                (
                    "detected_language",
                    models.CharField(blank=True, max_length=5, verbose_name="detected language"),
                ),
                ("file_hash", models.CharField(blank=True, max_length=40, verbose_name="SHA-1 of the file")),
            ],
            options={
                "verbose_name": "text of a document",
                "verbose_name_plural": "texts of documents",
            },
        ),
        migrations.AddField(
            model_name="sitedocument",
            name="text_language",
            field=models.CharField(
                blank=True,
                default="",
                editable=False,
                max_length=5,
                verbose_name="language of the text, chosen or detected",
            ),
        ),
        migrations.RunPython(count_chosen_languages, migrations.RunPython.noop),
    ]
