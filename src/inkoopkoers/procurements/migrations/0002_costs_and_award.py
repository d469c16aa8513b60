# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a dossier takes from a comparison of costs and from an award model."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def taken_over(*fields: tuple[str, Any]) -> list[tuple[str, Any]]:
    """Every field that both tables have, with their own between them."""
    return [
        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
        ("taken", models.JSONField(blank=True, default=dict)),
        ("taken_edition", models.PositiveIntegerField(blank=True, null=True)),
        ("taken_at", models.DateTimeField(blank=True, null=True)),
        ("removed_at", models.DateTimeField(blank=True, null=True)),
        *fields,
        ("dossier", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="%(class)s_set", to="procurements.dossier")),
        ("organisation", models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisations.organisation")),
        ("taken_by", models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL)),
    ]


class Migration(migrations.Migration):
    dependencies = [
        ("awarding", "0001_initial"),
        ("costing", "0001_initial"),
        ("procurements", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DossierAward",
            fields=taken_over(
                ("award", models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="awarding.awardmodel")),
            ),
            options={
                "constraints": [models.UniqueConstraint(fields=("dossier",), name="one_award_each")],
            },
        ),
        migrations.CreateModel(
            name="DossierCosts",
            fields=taken_over(
                ("comparison", models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="costing.comparison")),
            ),
            options={
                "constraints": [models.UniqueConstraint(fields=("dossier",), name="one_comparison_each")],
            },
        ),
    ]
