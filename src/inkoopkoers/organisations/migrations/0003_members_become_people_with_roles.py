# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Members keep their place; who was there first looks after the others."""

from typing import Any

from django.db import migrations


def give_roles(apps: Any, schema_editor: Any) -> None:
    """Make the first member beheerder and every other member inkoper."""
    membership = apps.get_model("organisations", "Membership")
    for organisation in apps.get_model("organisations", "Organisation").objects.all():
        for number, user in enumerate(organisation.members.order_by("pk")):
            role = "inkoper" if number else "beheerder"
            membership.objects.create(organisation=organisation, user=user, role=role)


class Migration(migrations.Migration):

    dependencies = [
        ("organisations", "0002_people_and_roles"),
    ]

    operations = [
        migrations.RunPython(give_roles, migrations.RunPython.noop),
    ]
