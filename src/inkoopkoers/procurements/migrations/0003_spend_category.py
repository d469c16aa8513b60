# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The category of spend that a dossier began with."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("procurements", "0002_costs_and_award")]

    operations = [
        migrations.AddField(
            model_name="dossier",
            name="spend_category",
            field=models.CharField(blank=True, max_length=8),
        )
    ]
