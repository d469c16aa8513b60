# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the postings of an auditfile to what was bought, as SQL for DuckDB.

The tables top, party, bank, … are those of `xaf_paths`; `line` is split beforehand in
`head` (number, date and description of a transaction) and `posting` (one row per
trLine, numbered). `tr` holds the number of the journal and of the transaction in it.

SQL handles what decides: accounts, parties, amounts. The other texts of a line are
looked up afterwards, by `xaf_spend`: carrying them along takes twice the time.
"""

from __future__ import annotations

# Only what a person would call so: other journals and accounts are never guessed.
PURCHASES = r"inkoop|purchase|crediteur|creditor|leverancier"
CREDITORS = r"crediteur|creditor|accounts payable|te betalen facturen"
VAT = r"btw|b\.t\.w|omzetbelasting|voorbelasting|\bvat\b"

_JOURNALS = f"""CREATE TEMP TABLE journals AS
SELECT journal, max(clean(jrnID)) AS id, max(clean(offsetAccID)) AS offset_account,
  coalesce(upper(max(clean(jrnTp))), '') AS kind,
  coalesce(upper(max(clean(jrnTp))) = 'P', false)
    OR (coalesce(upper(max(clean(jrnTp))), 'Z') = 'Z' AND regexp_matches(
      lower(concat_ws(' ', max(jrnID), max("desc"))), '{PURCHASES}')) AS is_purchase
FROM journal GROUP BY journal"""

_ACCOUNTS = """CREATE TEMP TABLE accounts AS
SELECT row_number() OVER () - 1 AS "at", clean(accID) AS id,
  max(clean(accDesc)) AS name, coalesce(upper(max(clean(accTp))), '') AS kind
FROM account WHERE clean(accID) IS NOT NULL GROUP BY clean(accID)"""

_POSTINGS = """CREATE TEMP TABLE postings AS
SELECT p.number, p.tr, p.line, clean(p.accID) AS account, clean(p.docRef) AS docRef,
  clean(p.custSupID) AS party, TRY_CAST(p.amnt AS DECIMAL(18,4)) AS amount,
  CASE WHEN p.amntTp IN ('D', 'd') THEN 'D' WHEN p.amntTp IN ('C', 'c') THEN 'C' END
    AS side, j.is_purchase
FROM posting AS p JOIN journals AS j ON j.journal = p.tr >> 32"""

# Who says so: the VAT codes and the purchase journals themselves; then their names.
_ROLES = f"""CREATE TEMP TABLE roles AS
SELECT id, max(role) AS role FROM (
  SELECT clean(vatToPayAccID) AS id, 'vat' AS role FROM vatcode
  UNION ALL SELECT clean(vatToClaimAccID), 'vat' FROM vatcode
  UNION ALL SELECT offset_account, 'creditor' FROM journals WHERE is_purchase
  UNION ALL SELECT id, 'vat' FROM accounts
    WHERE kind IN ('B', 'M', '') AND regexp_matches(lower(name), '{VAT}')
  UNION ALL SELECT id, 'creditor' FROM accounts
    WHERE kind IN ('B', 'M', '') AND regexp_matches(lower(name), '{CREDITORS}')
) WHERE id IS NOT NULL GROUP BY id"""

# No creditor account by name or journal: the balance account that is owed the most.
_OWED = """INSERT INTO roles
SELECT account, 'creditor' FROM (
  SELECT p.account, sum(CASE WHEN p.side = 'C' THEN p.amount ELSE -p.amount END) AS owed
  FROM postings AS p
  LEFT JOIN accounts AS a ON a.id = p.account
  WHERE p.is_purchase AND coalesce(a.kind, '') <> 'P'
    AND p.account IS NOT NULL AND p.account NOT IN (SELECT id FROM roles)
  GROUP BY p.account)
WHERE owed > 0 AND NOT EXISTS (
  SELECT 1 FROM postings AS p JOIN roles AS r ON r.id = p.account
  WHERE p.is_purchase AND r.role = 'creditor')
ORDER BY owed DESC, account LIMIT 1"""

_HEADS = """CREATE TEMP TABLE heads AS
SELECT tr, max(clean(tr_nr)) AS nr, max(tr_desc) AS "desc", max(tr_trDt) AS booked
FROM head GROUP BY tr"""

# Version 3.x keeps the dates of an invoice in its subledger.
_INVOICES = """CREATE TEMP TABLE invoices AS
SELECT h.tr, CASE WHEN min(s.party) = max(s.party) THEN min(s.party) END AS party,
  CASE WHEN min(s.invDt) = max(s.invDt) THEN min(s.invDt) END AS invoiced,
  CASE WHEN min(s.invDueDt) = max(s.invDueDt) THEN min(s.invDueDt) END AS due
FROM (SELECT clean(jrnID) AS journal, clean(trNr) AS nr, clean(custSupID) AS party,
    invDt, invDueDt FROM sub) AS s
JOIN journals AS j ON j.id = s.journal
JOIN heads AS h ON h.nr = s.nr AND h.tr >> 32 = j.journal
GROUP BY h.tr"""

# A transaction may hold one invoice or a whole month of them.
_OWNERS = """CREATE TEMP TABLE owners AS
SELECT tr, CASE WHEN min(party) = max(party) THEN min(party) END AS party,
  min(party) <> max(party) AS is_mixed
FROM postings WHERE is_purchase AND party IS NOT NULL GROUP BY tr"""
_BY_DOCUMENT = """CREATE TEMP TABLE by_document AS
SELECT tr, docRef, CASE WHEN min(party) = max(party) THEN min(party) END AS party
FROM postings
WHERE party IS NOT NULL AND docRef IS NOT NULL
  AND tr IN (SELECT tr FROM owners WHERE is_mixed)
GROUP BY tr, docRef"""

_PARTIES = """CREATE TEMP TABLE parties AS
SELECT row_number() OVER () - 1 AS "at", clean(p.custSupID) AS id,
  max(clean(p.custSupName)) AS name, max(clean(p.commerceNr)) AS kvk,
  max(CASE WHEN regexp_matches(p.taxRegIdent, '^[A-Za-z]{2}')
    THEN clean(p.taxRegIdent)
    ELSE clean(concat(p.taxRegistrationCountry, p.taxRegIdent)) END) AS vat,
  max(b.iban) AS iban, max(coalesce(a.city, o.city)) AS place,
  max(coalesce(a.country, o.country, clean(p.taxRegistrationCountry))) AS country
FROM party AS p
LEFT JOIN (SELECT party, min(clean(bankAccNr)) AS iban FROM bank GROUP BY party) AS b
  ON b.party = p.party
LEFT JOIN (SELECT party, min(clean(city)) AS city, min(clean(country)) AS country
  FROM address GROUP BY party) AS a ON a.party = p.party
LEFT JOIN (SELECT party, min(clean(city)) AS city, min(clean(country)) AS country
  FROM postal GROUP BY party) AS o ON o.party = p.party
WHERE clean(p.custSupID) IS NOT NULL GROUP BY clean(p.custSupID)"""

# An element begins with its amount, on the debit side unless it says otherwise.
_VATS = """CREATE TEMP TABLE vats AS
SELECT tr, line, CAST(sum(TRY_CAST(vatAmnt AS DECIMAL(16,2))
  * CASE WHEN number IN (SELECT number FROM vat WHERE vatAmntTp IN ('C', 'c'))
    THEN -1 ELSE 1 END) AS DECIMAL(18,2)) AS vat
FROM vat WHERE vatAmnt IS NOT NULL GROUP BY tr, line"""

STEPS = (
    "CREATE MACRO clean(x) AS nullif(x, '')",
    _JOURNALS,
    _ACCOUNTS,
    _POSTINGS,
    _ROLES,
    _OWED,
    _HEADS,
    _INVOICES,
    _OWNERS,
    _BY_DOCUMENT,
    _PARTIES,
    _VATS,
)

_OWNER = "coalesce(l.party, d.party, o.party, i.party)"

# A line that was bought, by its number; `party_at` and `account_at` are rows of NAMES.
# An amount is a cost on the debit side.
SPEND = f"""SELECT l.number, {_OWNER} AS party, p."at" AS party_at, a."at" AS account_at,
  coalesce(l.docRef, h.nr) AS document, h."desc", h.booked, i.invoiced, i.due,
  CAST(CAST(CASE WHEN l.side = 'C' THEN -l.amount ELSE l.amount END AS DECIMAL(18,2))
    AS VARCHAR) AS amount,
  CAST(v.vat AS VARCHAR) AS vat
FROM (SELECT * FROM postings ANTI JOIN roles ON roles.id = postings.account
  WHERE is_purchase) AS l
LEFT JOIN owners AS o ON o.tr = l.tr
LEFT JOIN invoices AS i ON i.tr = l.tr
LEFT JOIN by_document AS d ON d.tr = l.tr AND d.docRef = l.docRef
LEFT JOIN heads AS h ON h.tr = l.tr
LEFT JOIN vats AS v ON v.tr = l.tr AND v.line = l.line
LEFT JOIN accounts AS a ON a.id = l.account
LEFT JOIN parties AS p ON p.id = {_OWNER}
ORDER BY l.number"""

NAMES = {
    "party": """SELECT name, kvk, vat, iban, place, country
FROM parties ORDER BY "at\"""",
    "account": 'SELECT name FROM accounts ORDER BY "at"',
    "top": """SELECT max(clean(companyName)) AS unit, max(clean(curCode)) AS currency
FROM top""",
}

# What every posting is: with lines, debit and credit these add up to the whole file.
USES = """SELECT coalesce(CASE WHEN NOT p.is_purchase THEN 'journal ' || j.kind
    ELSE r.role END, 'spend') AS use, count(*),
  coalesce(sum(CASE WHEN p.side = 'D' THEN p.amount END), 0),
  coalesce(sum(CASE WHEN p.side = 'C' THEN p.amount END), 0),
  coalesce(sum(CASE WHEN p.amount < 0 THEN -p.amount END), 0),
  count(*) FILTER (p.amount IS NULL OR p.side IS NULL)
FROM postings AS p JOIN journals AS j ON j.journal = p.tr >> 32
LEFT JOIN roles AS r ON r.id = p.account
GROUP BY ALL ORDER BY ALL"""

TOTALS = """SELECT max(TRY_CAST(linesCount AS BIGINT)),
  max(TRY_CAST(totalDebit AS DECIMAL(18,4))),
  max(TRY_CAST(totalCredit AS DECIMAL(18,4))) FROM totals"""
