# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may differ per installation, read from the environment with its purpose."""

from __future__ import annotations

import hmac
import os
from collections.abc import Mapping
from dataclasses import dataclass, field

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off", ""}


class BadSetting(Exception):
    """A setting holds what it cannot hold; better no start than a wrong one."""


class SettingMissing(BadSetting):
    """An installation lacks a setting that has no safe default."""


@dataclass(frozen=True)
class Variable:
    """One environment variable as the manual describes it."""

    name: str
    purpose: str
    default: str | None


@dataclass
class Env:
    """Reads variables and remembers them, so that the manual can be generated."""

    values: Mapping[str, str] = field(default_factory=lambda: os.environ)
    variables: dict[str, Variable] = field(default_factory=dict)

    def text(self, name: str, purpose: str, default: str | None = None) -> str:
        """Return the value; an empty one counts as none.

        SettingMissing when there is none and no default.
        """
        self.variables[name] = Variable(name, purpose, default)
        value = self.values.get(name, "").strip() or default
        if value is None:
            raise SettingMissing(f"Set {name}: {purpose}")
        return value

    def truth(self, name: str, purpose: str, *, default: bool = False) -> bool:
        """Return whether the value is 1, true, yes or on; BadSetting when unclear."""
        value = self.text(name, purpose, "yes" if default else "no").strip().lower()
        if value not in YES | NO:
            raise BadSetting(f"Set {name} to yes or no, not to {value!r}: {purpose}")
        return value in YES

    def number(self, name: str, purpose: str, default: int) -> int:
        """Return a whole number of 0 or more; BadSetting when it is not one."""
        value = self.text(name, purpose, str(default)).strip()
        if not (value.isascii() and value.isdigit()):
            raise BadSetting(f"Set {name} to a number, not to {value!r}: {purpose}")
        return int(value)

    def words(self, name: str, purpose: str, default: str = "") -> list[str]:
        """Return the parts of a value separated by commas.

        BadSetting when the value is empty although the default is not.
        """
        value = self.text(name, purpose, default)
        words = [part.strip() for part in value.split(",") if part.strip()]
        if default and not words:
            raise BadSetting(f"Set {name} to something, or not at all: {purpose}")
        return words


def derived_key(key: str, purpose: str) -> str:
    """Make a key for one purpose from another; the way back cannot be found."""
    return hmac.new(key.encode(), purpose.encode(), "sha256").hexdigest()
