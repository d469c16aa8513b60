# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The keys of a line, as SQL: two that last, and two that hold while we look.

The keys of party and subject are kept with every decision, so they stay the same over
versions; their parts are joined by a control character, which no cleaned cell holds.
Whether two lines are the same is worked out anew from what they hold, with the hash of
DuckDB: ten times as fast, and it may change with a version because nobody keeps it.
"""

from __future__ import annotations

from inkoopkoers.spending.domain.columns import Field

PARTY = (
    Field.SUPPLIER_CODE,
    Field.SUPPLIER_NAME,
    Field.KVK,
    Field.VAT_NUMBER,
    Field.IBAN,
)
SUBJECT = (
    Field.LEDGER,
    Field.LEDGER_NAME,
    Field.CATEGORY_CODE,
    Field.CATEGORY_NAME,
)
# Everything that the keys of party and subject are made of.
ALIKE = (*PARTY, *SUBJECT, Field.DESCRIPTION)
# What makes it the same line in another file, beside what is alike. Two orders of the
# same thing on one day, without an invoice, differ only in the number of the order.
_LINE = (
    Field.UNIT,
    Field.DOCUMENT,
    Field.INVOICE,
    Field.ORDER_NUMBER,
    Field.BOOKED_ON,
    Field.INVOICED_ON,
    Field.AMOUNT,
)
LONGEST_TEXT = 200
# Whole words where a company is called nearly the same: Redactie & Zo, XXXLutz.
REDACTED = (
    r"\bredacted\b", "geanonimiseerd", "geanonimeerd", r"\bx{3,}\b", "personal data",
    "persoonsgegevens", "natuurlijk persoon", "natuurlijke persoon", "afgeschermd",
    "vertrouwelijk", "name withheld", "zwartgelakt",
)  # fmt: skip


def key_sql(*parts: str) -> str:
    """A key of parts that are text, or NULL."""
    whole = ", ".join(f"coalesce({part}, '')" for part in parts)
    return f"CAST(md5_number_lower(concat_ws(chr(31), {whole})) >> 1 AS BIGINT)"


def party_sql() -> str:
    """Who the administration says that it pays; a name in capitals, single spaces."""
    name = f"upper({Field.SUPPLIER_NAME})"
    single = f"CASE WHEN contains({name}, '  ') THEN regexp_replace({name}, ' +', ' ', 'g') ELSE {name} END"
    return key_sql(
        *(single if field is Field.SUPPLIER_NAME else field for field in PARTY)
    )


def words_sql(description: str = Field.DESCRIPTION) -> str:
    """What a rule sees of a description: lower case, no digits, 200 characters."""
    lower = f"regexp_replace(lower({description}), '[0-9]+', '', 'g')"
    return f"CASE WHEN {description} IS NULL THEN NULL ELSE left({lower}, {LONGEST_TEXT}) END"


def subject_sql(words: str = "words") -> str:
    """All that a rule can see of a line; over columns `party` and `words`."""
    return key_sql(*SUBJECT, "CAST(party AS VARCHAR)", words)


def redacted_sql() -> str:
    """Whether the name of the supplier was taken away."""
    return f"regexp_matches({Field.SUPPLIER_NAME}, '(?i){'|'.join(REDACTED)}')"


def who_sql() -> str:
    """The same for rows of one party; for now, not for keeping."""
    return f"hash({', '.join(PARTY)})"


def what_sql() -> str:
    """The same for rows whose party and subject are; for now, not for keeping."""
    return f"hash({who_sql()}, {', '.join((*SUBJECT, Field.DESCRIPTION))})"


def content_sql() -> str:
    """The same for the same line, whatever its file, part or row; for now.

    Over the fields as they are kept. Compare date and amount too before a line is
    left out: what was paid must not hang on a hash.
    """
    return f"hash({what_sql()}, {', '.join(_LINE)})"
