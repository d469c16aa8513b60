# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads invoices and credit notes in UBL 2.1 (Peppol BIS Billing 3, NLCIUS, SI-UBL).

Every document is a purchase. Its lines, and a line for every allowance and charge of
the whole document, add up to its amount without VAT, or the document is refused while
the others go on. What was paid before and the rounding of the total are no spend. The
lines of a credit note are negative; an invoice keeps the signs that it has. An invoice
for an advance is left out when the final invoice stands beside it: see ubl_prepaid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import pyarrow as pa
import pyarrow.parquet as pq
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.limits import MEGABYTE
from inkoopkoers.spending.reading.tables import Form, Origin, RawTable
from inkoopkoers.spending.reading.ubl_lines import HEADERS, Cells, lines_of
from inkoopkoers.spending.reading.ubl_prepaid import Prepayments
from inkoopkoers.spending.reading.xml_prolog import LOOK_BYTES, look

DOCUMENT_BYTES = 20 * MEGABYTE
CHUNK_ROWS = 10_000
KINDS = ("Invoice", "CreditNote")
NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:"
# How the Peppol network packs an invoice.
ENVELOPE = "StandardBusinessDocument"


@dataclass(frozen=True)
class SkippedInvoice:
    """A document that is not read; `values` as in BadSource."""

    name: str
    reason: BadFile
    values: dict[str, str | int]


@dataclass(frozen=True)
class UblReading:
    """All lines of all documents that could be read, and the documents that not.

    `advances`: invoices for an advance that count; `deducting`: invoices that deduct
    something of which the advance is not here.
    """

    table: RawTable
    documents: int
    skipped: tuple[SkippedInvoice, ...]
    advances: int = 0
    deducting: int = 0


def read_ubl(
    files: Sequence[tuple[str, Path]], work: Path, *, part: str = ""
) -> UblReading:
    """Write the lines of these documents, given as name and path, to a Parquet.

    BadSource when not one of them can be read: with the reason of the first.
    """
    work.mkdir(parents=True, exist_ok=True)
    target = Path(mkdtemp(prefix="ubl-", dir=work)) / "invoices.parquet"
    skipped: list[SkippedInvoice] = []
    prepaid = Prepayments()
    rows = _write(target, _each(files, skipped, prepaid))
    if len(skipped) == len(files):
        first = skipped[0] if skipped else SkippedInvoice("", BadFile.EMPTY, {})
        raise BadSource(first.reason, **first.values)
    width = len(HEADERS)
    table = RawTable(
        part, HEADERS, target, Form.PARQUET, Origin.UBL, width=width, rows=rows
    )
    left_out = sum(one.reason is BadFile.PREPAID for one in skipped)
    return UblReading(
        table,
        len(files) - len(skipped),
        tuple(skipped),
        len(prepaid.advances) - left_out,
        prepaid.undecided,
    )


def _each(
    files: Iterable[tuple[str, Path]],
    skipped: list[SkippedInvoice],
    prepaid: Prepayments,
) -> Iterator[Cells]:
    for name, path in files:
        try:
            document = _document(path)
            # All of them: a document that does not add up settles nothing.
            rows = list(lines_of(document))
            if not prepaid.is_advance(document, name, path):
                yield from rows
        except BadSource as bad:
            skipped.append(SkippedInvoice(name, bad.reason, bad.values))
    yield from _advances(skipped, prepaid)


def _advances(skipped: list[SkippedInvoice], prepaid: Prepayments) -> Iterator[Cells]:
    """Read once more, when all others were seen: those are what may be large."""
    settled = prepaid.settled()
    for one in tuple(prepaid.advances):
        if one.invoice in settled:
            skipped.append(SkippedInvoice(one.name, BadFile.PREPAID, {}))
            continue
        try:
            yield from lines_of(_document(one.path))
        except BadSource as bad:
            prepaid.advances.remove(one)
            skipped.append(SkippedInvoice(one.name, bad.reason, bad.values))


def _document(path: Path) -> etree._Element:
    """The invoice or credit note in the file, packed in an envelope or not."""
    if path.stat().st_size > DOCUMENT_BYTES:
        raise BadSource(BadFile.TOO_LARGE, limit=DOCUMENT_BYTES // MEGABYTE)
    content = path.read_bytes()
    look(content[:LOOK_BYTES])
    root = _parsed(content)
    name = etree.QName(root)
    if name.localname == ENVELOPE:
        inside = (one for one in root.iterchildren("*") if _is_ours(one))
        found = next(inside, None)
    else:
        found = root if _is_ours(root) else None
    if found is None:
        raise BadSource(BadFile.UNKNOWN_KIND)
    return found


def _parsed(content: bytes) -> etree._Element:
    # A parser of its own: what one document leaves behind never reaches the next.
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise BadSource(BadFile.BROKEN) from error
    if root.getroottree().docinfo.doctype:
        raise BadSource(BadFile.DOCTYPE)
    return root


def _is_ours(element: etree._Element) -> bool:
    name = etree.QName(element)
    return (
        name.localname in KINDS and name.namespace == f"{NAMESPACE}{name.localname}-2"
    )


def _write(target: Path, rows: Iterable[Cells]) -> int:
    """The number of rows; they count from 1."""
    schema = pa.schema(
        [("row", pa.int64()), *((f"c{at}", pa.string()) for at in range(len(HEADERS)))]
    )
    written = 0
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        for chunk in _chunks(rows):
            numbers = range(written + 1, written + len(chunk) + 1)
            columns = [list(numbers), *(list(one) for one in zip(*chunk, strict=True))]
            writer.write_table(pa.table(columns, schema=schema))
            written += len(chunk)
    return written


def _chunks(rows: Iterable[Cells]) -> Iterator[list[Cells]]:
    chunk: list[Cells] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK_ROWS:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
