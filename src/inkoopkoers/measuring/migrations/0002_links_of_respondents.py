# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gives who is on the list a link of their own, and counts starts by open link."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("measuring", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="respondent",
            name="nonce",
            field=models.CharField(default="", max_length=40),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="respondent",
            name="token_digest",
            field=models.CharField(default="", max_length=64, unique=True),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="OpenStart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mark", models.CharField(max_length=64)),
                ("hour", models.DateTimeField(db_index=True)),
                ("times", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("mark", "hour"), name="counted_by_hour")],
            },
        ),
    ]
