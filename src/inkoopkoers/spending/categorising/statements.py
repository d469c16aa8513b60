# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The SQL of compiling and comparing: fixed text; all that people give is data.

Over tables `rules` (place, number, category, ledger, supplier, given, has_words),
`words` (place, word_id, word, head, is_phrase) and `members`, and files with SUBJECT_COLUMNS.
"""

# A subject that stands in several imports is looked at once.
SEEN = """
CREATE OR REPLACE TEMP TABLE seen AS
SELECT f.subject, coalesce(any_value(m.supplier), any_value(f.party)) AS supplier,
  any_value(f.ledger) AS ledger, any_value(f.category_code) AS category_code,
  any_value(f.category_name) AS category_name,
  coalesce(regexp_full_match(any_value(f.category_code), '[0-9]{8}(-[0-9])?'), false)
    AS is_coded,
  any_value(CAST(md5_number_lower(f.text) >> 1 AS BIGINT)) AS said,
  CAST(sum(f.lines) AS BIGINT) AS lines,
  CAST(sum(f.amount) AS DECIMAL(18,2)) AS amount
FROM read_parquet($files) AS f LEFT JOIN members AS m ON m.party = f.party
GROUP BY f.subject
"""

# Every different description once, as `letters` in rule.py writes it.
TEXTS = """
CREATE OR REPLACE TEMP TABLE texts AS
SELECT CAST(md5_number_lower(text) >> 1 AS BIGINT) AS said,
  trim(regexp_replace(text, '[^\\p{L}\\p{M}]+', ' ', 'g'), ' ') AS plain
FROM (
  SELECT DISTINCT text FROM read_parquet($files)
  WHERE text IS NOT NULL AND EXISTS (SELECT 1 FROM words)
)
"""

# Every different token meets every word once, however many texts it stands in.
HEARD = """
CREATE OR REPLACE TEMP TABLE heard AS
WITH tokens AS (
  SELECT DISTINCT token
  FROM (SELECT unnest(string_split(plain, ' ')) AS token FROM texts)
),
looked_for AS (SELECT DISTINCT word_id, word, head, is_phrase FROM words)
SELECT t.token, w.word_id, CASE WHEN w.is_phrase THEN w.word END AS phrase
FROM tokens AS t
JOIN looked_for AS w
  ON CASE WHEN w.is_phrase THEN t.token = w.head ELSE starts_with(t.token, w.word) END
"""

# Which text holds which word, sometimes twice; only a phrase is looked up in the text.
TOLD = """
CREATE OR REPLACE TEMP TABLE told AS
SELECT t.said, h.word_id
FROM (
  SELECT said, plain, unnest(string_split(plain, ' ')) AS token FROM texts
) AS t
JOIN heard AS h ON h.token = t.token
WHERE h.phrase IS NULL OR contains(concat(' ', t.plain), concat(' ', h.phrase))
"""

# Each rule is tried only on the subjects that its rarest condition points at; then all
# its conditions are looked at. `given` of '-' asks that the file gave no CPV code.
FITS = """
WITH kinds AS (
  SELECT *, supplier IS NOT NULL AS by_supplier, given NOT IN ('', '-') AS by_given
  FROM rules
),
ledgers AS (
  SELECT l.ledger, r.place
  FROM (SELECT DISTINCT ledger FROM seen WHERE ledger IS NOT NULL) AS l
  JOIN kinds AS r ON starts_with(l.ledger, r.ledger) OR r.only_ledger = l.ledger
  WHERE r.ledger <> '' AND NOT r.by_supplier AND NOT r.by_given AND NOT r.has_words
),
rest AS (
  SELECT min(place) AS place FROM kinds
  WHERE ledger = '' AND NOT by_supplier AND NOT by_given AND NOT has_words
  GROUP BY given
),
tried AS (
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.is_coded, r.place
  FROM seen AS s
  JOIN kinds AS r ON r.supplier = s.supplier WHERE NOT r.has_words
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.is_coded, r.place
  FROM seen AS s
  JOIN kinds AS r ON r.supplier = s.supplier
  JOIN words AS w ON w.place = r.place
  JOIN told AS t ON t.said = s.said AND t.word_id = w.word_id
  WHERE r.has_words
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.is_coded, r.place
  FROM seen AS s
  JOIN told AS t ON t.said = s.said
  JOIN words AS w ON w.word_id = t.word_id
  JOIN kinds AS r ON r.place = w.place WHERE NOT r.by_supplier
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.is_coded, r.place
  FROM seen AS s
  JOIN kinds AS r ON r.given = s.category_code
  WHERE r.by_given AND NOT r.by_supplier AND NOT r.has_words
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.is_coded, r.place
  FROM seen AS s
  JOIN kinds AS r ON r.given = s.category_name
  WHERE r.by_given AND NOT r.by_supplier AND NOT r.has_words
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.is_coded, l.place
  FROM seen AS s JOIN ledgers AS l ON l.ledger = s.ledger
  UNION ALL
  SELECT s.subject, s.ledger, s.category_code, s.category_name, s.is_coded, r.place
  FROM seen AS s CROSS JOIN rest AS r
),
fits AS (
  SELECT t.subject, min(t.place) AS place
  FROM tried AS t
  JOIN rules AS r ON r.place = t.place
  WHERE (r.ledger = '' OR starts_with(t.ledger, r.ledger) OR r.only_ledger = t.ledger)
    AND (
      r.given = '' OR (r.given = '-' AND NOT t.is_coded)
      OR (r.given <> '-' AND (r.given = t.category_code OR r.given = t.category_name))
    )
  GROUP BY t.subject
)
SELECT f.subject, r.category, r.number AS rule
FROM fits AS f JOIN rules AS r ON r.place = f.place
"""

# What the file gave counts where no rule holds; it is called rule 0.
COMPARED = """
WITH own AS (
  SELECT subject, lines, amount,
    CASE WHEN is_coded THEN substr(category_code, 1, 8) END AS category
  FROM seen
),
both_ AS (
  SELECT o.lines, o.amount,
    coalesce(b.rule, 0) AS rule, coalesce(a.rule, 0) AS rule_after,
    coalesce(b.category, o.category) AS category,
    coalesce(a.category, o.category) AS category_after
  FROM own AS o
  LEFT JOIN before AS b ON b.subject = o.subject
  LEFT JOIN after AS a ON a.subject = o.subject
)
SELECT rule, category, category_after,
  CAST(sum(lines) AS BIGINT) AS lines, CAST(sum(amount) AS DECIMAL(18,2)) AS amount
FROM both_
WHERE rule <> rule_after
GROUP BY rule, category, category_after
ORDER BY rule, category, category_after
"""
