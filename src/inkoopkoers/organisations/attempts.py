# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often someone may try a password: guessing must stay hopeless.

Counted in the memory of the web process; a restart forgets, an attacker gains
nothing worth it by that.
"""

from __future__ import annotations

import hashlib

from django.core.cache import cache

PERIOD_SECONDS = 15 * 60
PER_NAME_AND_ADDRESS = 10
PER_ADDRESS = 50


def too_many(name: str, address: str) -> bool:
    """Whether the next attempt is refused without looking at the password."""
    one, all_names = _keys(name, address)
    mine: int = cache.get(one, 0)
    from_here: int = cache.get(all_names, 0)
    return mine >= PER_NAME_AND_ADDRESS or from_here >= PER_ADDRESS


def note_failure(name: str, address: str) -> None:
    """Count a wrong password."""
    for key in _keys(name, address):
        cache.add(key, 0, PERIOD_SECONDS)
        cache.incr(key)


def forget_failures(name: str, address: str) -> None:
    """After a right password this name starts anew; the address does not."""
    cache.delete(_keys(name, address)[0])


def _keys(name: str, address: str) -> tuple[str, str]:
    return (
        f"sign-in-{_digest(f'{name.strip().lower()} {address}')}",
        f"sign-in-from-{_digest(address)}",
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
