# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Remember every stretch in which an import counted."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("spending", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="spendimport",
            name="counted",
            field=models.JSONField(blank=True, default=list),
        ),
    ]
