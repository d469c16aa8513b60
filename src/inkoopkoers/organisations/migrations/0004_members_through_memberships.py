# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of members is now read through their roles."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("organisations", "0003_members_become_people_with_roles"),
    ]

    operations = [
        migrations.RemoveField(model_name="organisation", name="members"),
        migrations.AddField(
            model_name="organisation",
            name="members",
            field=models.ManyToManyField(
                blank=True,
                related_name="organisations",
                through="organisations.Membership",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
    ]
