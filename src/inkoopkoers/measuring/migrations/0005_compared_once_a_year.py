# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compare with others once a year, and remember who left."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('measuring', '0004_saved_outcomes'),
    ]

    operations = [
        migrations.AddField(
            model_name='benchmarkentry',
            name='holder',
            field=models.CharField(default='', max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='benchmarkentry',
            name='has_left',
            field=models.BooleanField(default=False),
        ),
        migrations.RemoveConstraint(
            model_name='benchmarkentry',
            name='compared_once',
        ),
        migrations.AddConstraint(
            model_name='benchmarkentry',
            constraint=models.UniqueConstraint(fields=('origin', 'reference', 'instrument', 'year'), name='compared_once_a_year'),
        ),
    ]
