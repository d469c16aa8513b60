# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the letter of an invitation left; empty while it waits to be sent."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("organisations", "0004_members_through_memberships"),
    ]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="sent_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
