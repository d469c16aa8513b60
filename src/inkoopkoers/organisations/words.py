# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The roles in words: what they are called, and what one may do with them."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Role

_WORDS = {
    Role.LEZER: (
        gettext_lazy("lezer"),
        gettext_lazy("Ziet resultaten en acties."),
    ),
    Role.INVULLER: (
        gettext_lazy("invuller"),
        gettext_lazy("Doet mee aan metingen en rondt eigen acties af."),
    ),
    Role.INKOPER: (
        gettext_lazy("inkoper"),
        gettext_lazy("Maakt metingen, streefscores en acties, en bewaart adviezen."),
    ),
    Role.BEHEERDER: (
        gettext_lazy("beheerder"),
        gettext_lazy("Mag alles, ook mensen, rollen, instellingen en het logboek."),
    ),
}


def role_word(role: str) -> str:
    """What this role is called."""
    return str(_WORDS[Role(role)][0]) if role in set(Role) else role


def role_meaning(role: str) -> str:
    """What one may do with this role, in one sentence."""
    return str(_WORDS[Role(role)][1])


def shown_name(user: User) -> str:
    """The name; the address of who gave none is for beheerders only."""
    return user.name or _("(nog zonder naam)")
