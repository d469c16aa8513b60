# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep what was taken out of a design, so that it can be put back."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("awarding", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="awardmodel",
            name="removed",
            field=models.JSONField(blank=True, default=list),
        ),
    ]
