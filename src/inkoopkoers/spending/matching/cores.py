# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What `core_of` says of many names at once: the same, in a tenth of the time."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.spending.domain.matching.naming import AND, spelled, without_form


def cores_of(names: Any) -> list[tuple[str, str]]:
    """The core and the legal form of each name of a string array without nulls."""
    text = pc.replace_substring_regex(_spelled(names), r"[.']", "")
    words = pc.replace_substring_regex(text, "[^a-z0-9]+", " ")
    return [without_form(one) for one in pc.ascii_trim(words, " ").to_pylist()]


def _spelled(names: Any) -> Any:
    """Name by name only where it is more than ASCII."""
    plain = pc.string_is_ascii(names)
    text = pc.replace_substring_regex(pc.ascii_lower(names), AND, " en ")
    others = names.filter(pc.invert(plain)).to_pylist()
    folded = pa.array([spelled(one) for one in others], names.type)
    return pc.replace_with_mask(text, pc.invert(plain), folded)
