# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Know which editions were withdrawn, and find what is public."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing was published before this."""

    dependencies = [("procurements", "0004_reason_of_approach")]

    operations = [
        migrations.AddField(
            model_name="calendarentry",
            name="kind",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="calendarentry",
            name="searched",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="calendaredition",
            name="is_withdrawn",
            field=models.BooleanField(default=False),
        ),
    ]
