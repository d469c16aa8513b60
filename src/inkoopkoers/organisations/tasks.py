# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for people and organisations."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from inkoopkoers.organisations.models import Invitation
from inkoopkoers.organisations.queries import INVITATION
from inkoopkoers.organisations.secret_links import token_of
from inkoopkoers.organisations.words import role_word
from inkoopkoers.web.mail import letter


@task()
def send_invitation(pk: int) -> None:
    """Send the letter of an invitation that still waits, and note that it left."""
    waiting = Invitation.objects.filter(pk=pk, accepted_at=None, withdrawn_at=None)
    found = waiting.select_related("organisation", "invited_by").first()
    if found is None:
        return
    path = reverse("organisations:join", args=[token_of(INVITATION, found.nonce)])
    words = _("Uitnodiging voor %(organisation)s")
    letter(
        found.email,
        words % {"organisation": found.organisation.name},
        "organisations/mail/invitation.txt",
        {
            "invitation": found,
            "role": role_word(found.role),
            "by": found.invited_by.name if found.invited_by else "",
            "address": f"{settings.ORIGIN}{path}",
        },
    ).send()
    waiting.update(sent_at=timezone.now())
