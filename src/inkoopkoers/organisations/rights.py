# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a role may do in an organisation; plain rules, no Django."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The place of a person in an organisation."""

    LEZER = "lezer"
    INVULLER = "invuller"
    INKOPER = "inkoper"
    BEHEERDER = "beheerder"


class Right(StrEnum):
    """What someone wants to do."""

    READ = "read"  # see results, actions and what is kept
    FILL_IN = "fill in"  # take part in rounds, finish own actions
    MANAGE = "manage"  # make rounds, consensus, targets, actions, keep advice
    ADMINISTER = "administer"  # people, roles, settings, audit trail


_RIGHTS = {
    Role.LEZER: {Right.READ},
    Role.INVULLER: {Right.READ, Right.FILL_IN},
    Role.INKOPER: {Right.READ, Right.FILL_IN, Right.MANAGE},
    Role.BEHEERDER: set(Right),
}


def rights_of(role: Role) -> frozenset[Right]:
    """Everything this role may do."""
    return frozenset(_RIGHTS[role])


def roles_with(right: Right) -> tuple[Role, ...]:
    """The roles that may do this."""
    return tuple(role for role in Role if right in _RIGHTS[role])
