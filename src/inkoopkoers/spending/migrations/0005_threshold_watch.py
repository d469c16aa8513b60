# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker saw of the thresholds, for the front page."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("spending", "0004_former_values"),
    ]

    operations = [
        migrations.CreateModel(
            name="ThresholdWatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("near", models.JSONField(blank=True, default=list)),
                ("stands_on", models.CharField(max_length=64)),
                ("looked_at", models.DateTimeField()),
                ("organisation", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to="organisations.organisation")),
            ],
        ),
    ]
