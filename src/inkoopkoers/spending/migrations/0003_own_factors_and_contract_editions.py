# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Own CO2 factors, and editions of known contracts."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("spending", "0002_counted")]

    operations = [
        migrations.AddField(
            model_name="spendterms",
            name="own_factors",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="knowncontract",
            name="edition",
            field=models.PositiveIntegerField(default=1),
        ),
    ]
