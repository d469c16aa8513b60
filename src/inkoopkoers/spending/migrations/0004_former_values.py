# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was said before somebody said otherwise; an organisation can go as a whole."""

from __future__ import annotations

import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("spending", "0003_own_factors_and_contract_editions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FormerValues",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("supplier", "Supplier"), ("contract", "Contract"), ("terms", "Terms")], max_length=20)),
                ("number", models.BigIntegerField()),
                ("until", models.DateTimeField()),
                ("values", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("changed_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("organisation", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="organisations.organisation")),
            ],
            options={
                "ordering": ["until", "pk"],
                "indexes": [models.Index(fields=["organisation", "kind", "until"], name="spend_former")],
            },
        ),
        migrations.AlterField(
            model_name="spendimport",
            name="source",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.RESTRICT, to="spending.spendsource"),
        ),
    ]
