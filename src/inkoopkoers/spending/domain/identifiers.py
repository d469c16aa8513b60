# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a KvK number, a VAT number or an IBAN can exist; plain numbers, no registers."""

from __future__ import annotations

import re
import string
from operator import mul

_IBAN_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22,
    "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21,
    "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
    "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24,
    "SI": 19, "SK": 24, "SM": 27,
}  # fmt: skip
# A letter counts as two digits: A is 10, Z is 35.
_DIGITS = {ord(one): str(int(one, 36)) for one in string.ascii_uppercase}
_WEIGHTS = range(9, 1, -1)
_KVK = re.compile(r"[0-9]{8}")
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}")
_DUTCH_VAT = re.compile(r"NL([0-9]{9})B([0-9]{2})")
# Shape only: every country has a check of its own.
_OTHER_VAT = re.compile(r"(?!NL)[A-Z]{2}[0-9A-Z]{2,12}")


def is_kvk(text: str) -> bool:
    """Eight digits, not all the same; KvK numbers have no check digit."""
    return bool(_KVK.fullmatch(text)) and len(set(text)) > 1


def is_vat_number(text: str) -> bool:
    """A Dutch one passes the check of 11 (legal persons) or that of 97 (persons)."""
    found = _DUTCH_VAT.fullmatch(text)
    if not found:
        return bool(_OTHER_VAT.fullmatch(text))
    return found[2] != "00" and (_passes_11(found[1]) or _number(text) % 97 == 1)


def is_iban(text: str) -> bool:
    """The length of its country and the check of 97."""
    if not _IBAN.fullmatch(text):
        return False
    known = _IBAN_LENGTHS.get(text[:2], len(text))
    return len(text) == known and _number(text[4:] + text[:4]) % 97 == 1


def _passes_11(digits: str) -> bool:
    *eight, check = map(int, digits)
    total: int = sum(map(mul, eight, _WEIGHTS))
    return total % 11 == check


def _number(text: str) -> int:
    return int(text.translate(_DIGITS))
