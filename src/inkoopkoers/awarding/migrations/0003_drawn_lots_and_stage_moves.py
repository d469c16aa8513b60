# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which lot was drawn, and why an award went back a stage."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("awarding", "0002_removed_parts"),
        ("organisations", "0006_where_a_part_came_from"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="bid",
            name="lot",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.CreateModel(
            name="StageMove",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stage", models.CharField(max_length=20)),
                ("is_back", models.BooleanField(default=False)),
                ("reason", models.TextField(blank=True, max_length=1000)),
                ("moved_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("award", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="%(class)s_set", to="awarding.awardmodel")),
                ("moved_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("organisation", models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisations.organisation")),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
    ]
