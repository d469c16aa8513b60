# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What shortens periods, and a promise of the organisation."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('procurements', '0002_nami_answer_edition'),
    ]

    operations = [
        migrations.AddField(
            model_name='approach',
            name='has_framework',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='approach',
            name='has_prior_notice',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='approach',
            name='is_urgent',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='dossiersettings',
            name='has_manifest',
            field=models.BooleanField(default=False),
        ),
    ]
