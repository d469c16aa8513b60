# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for dossiers."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django_tasks import task

from inkoopkoers.procurements.models import Vote
from inkoopkoers.web.mail import letter


@task()
def send_decision_letter(pk: int) -> None:
    """Tell someone that a decision waits: only that, and where; a title can be secret."""
    waiting = Vote.objects.filter(pk=pk, verdict="", request__outcome="")
    found = waiting.exclude(user=None).select_related("user").first()
    if found is None or found.user is None:
        return
    path = reverse("procurements:decision_vote", args=[found.dossier_id])
    letter(
        found.user.email,
        _("Er wacht een besluit op je"),
        "procurements/mail/decision.txt",
        {"name": found.user.name, "address": f"{settings.ORIGIN}{path}"},
    ).send()
