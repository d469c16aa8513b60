# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an organisation is called in the comparison: by marks without a name.

A mark is a keyed hash: the same organisation has the same mark every year, and only
this installation can say whose it is.
"""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings

from inkoopkoers.measuring.domain.summary import Sender
from inkoopkoers.organisations.domain import DEEPEST
from inkoopkoers.organisations.models import Organisation


def sender_of(organisation: Organisation) -> Sender:
    """The marks of an organisation and of the top of its tree; one query.

    A part that was taken loose stays with the tree it came from: else someone could
    fill a batch with organisations of their own making, and see the one other.
    """
    path = "parent" + "__parent" * (DEEPEST - 2)
    top = Organisation.objects.select_related(path).get(pk=organisation.pk)
    while top.parent:
        top = top.parent
    return Sender(
        kind=organisation.kind,
        reference=_mark("reference", organisation.pk),
        holder=_mark("holder", top.came_from or top.pk),
    )


def _mark(purpose: str, pk: int) -> str:
    key = f"benchmark {settings.SECRET_KEY}".encode()
    return hmac.new(key, f"{purpose} {pk}".encode(), hashlib.sha256).hexdigest()
