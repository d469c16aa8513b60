# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may differ per installation, read from the environment with its purpose."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field


class SettingMissing(Exception):
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
        """Return the value; SettingMissing when there is none and no default."""
        self.variables[name] = Variable(name, purpose, default)
        value = self.values.get(name, default)
        if value is None:
            raise SettingMissing(f"Set {name}: {purpose}")
        return value

    def truth(self, name: str, purpose: str, *, default: bool = False) -> bool:
        """Return whether the value is 1, true or yes."""
        value = self.text(name, purpose, "yes" if default else "no")
        return value.strip().lower() in {"1", "true", "yes", "on"}

    def words(self, name: str, purpose: str, default: str = "") -> list[str]:
        """Return the parts of a value separated by commas."""
        value = self.text(name, purpose, default)
        return [part.strip() for part in value.split(",") if part.strip()]
