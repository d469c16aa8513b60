# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why someone chose a procedure, also when it does not fit."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('procurements', '0003_circumstances_of_approach'),
    ]

    operations = [
        migrations.AddField(
            model_name='approach',
            name='reason',
            field=models.TextField(blank=True, max_length=2000),
        ),
    ]
