# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A part that is taken loose still knows from whom."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisations', '0005_invitation_sent_at'),
    ]

    operations = [
        migrations.AddField(
            model_name='organisation',
            name='came_from',
            field=models.BigIntegerField(blank=True, editable=False, null=True),
        ),
    ]
