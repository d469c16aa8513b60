# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep a file with cost lines until someone decides about it."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisations', '0006_where_a_part_came_from'),
        ('costing', '0002_removed_parts'),
    ]

    operations = [
        migrations.CreateModel(
            name='CostFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(max_length=120)),
                ('table', models.JSONField()),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('comparison', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='costing.comparison')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
            ],
            options={
                'ordering': ['-made_at', '-pk'],
            },
        ),
    ]
