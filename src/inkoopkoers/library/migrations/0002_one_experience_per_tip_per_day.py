# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A vote counts once, also when two arrive at the same moment."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("library", "0001_initial"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="feedbacksender",
            constraint=models.UniqueConstraint(
                fields=("mark", "tip_code"), name="one_experience_per_tip_per_day"
            ),
        ),
    ]
