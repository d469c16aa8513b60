# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Know which answers a signature is about."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Every answer that is there is the first of its kind."""

    dependencies = [("procurements", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="namianswer",
            name="edition",
            field=models.PositiveIntegerField(default=1),
        ),
    ]
