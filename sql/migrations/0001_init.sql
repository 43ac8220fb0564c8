-- The tables. Keys are content hashes (uuid: 16 bytes, shown as 32 hexadecimal digits by the
-- views), amounts are numeric, spans are bytes of the document's UTF-8.
COMMENT ON SCHEMA tally IS 'Numeric and dated claims out of texts, and where they disagree. The views are the contract; the tables may change with a migration';

CREATE TABLE tally.source (
  source_key text PRIMARY KEY,
  document_uid uuid,
  kind text,
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  title text,
  author text,
  publisher text,
  url text,
  recording text,
  event text,
  published_start date,
  published_end date,
  translation_of text,
  reprint_of text,
  set_by_hand text[] NOT NULL DEFAULT '{}',
  added_at timestamptz NOT NULL,
  CHECK (published_start <= published_end)
);
COMMENT ON TABLE tally.source IS 'Where texts come from: one row for each address or path, whatever became of its text';
COMMENT ON COLUMN tally.source.source_key IS 'What the source is known by: a key that was given, an address, or a path with "/"';
COMMENT ON COLUMN tally.source.document_uid IS 'The version of its text that is current; null once the source was removed';
COMMENT ON COLUMN tally.source.kind IS 'interview, article, transcript, summary or translation; null where unknown';
COMMENT ON COLUMN tally.source.language IS 'Main language of the text: zh or en';
COMMENT ON COLUMN tally.source.title IS 'Title as printed';
COMMENT ON COLUMN tally.source.author IS 'Who wrote or made it';
COMMENT ON COLUMN tally.source.publisher IS 'Who published it';
COMMENT ON COLUMN tally.source.url IS 'Address of the text';
COMMENT ON COLUMN tally.source.recording IS 'Address of the recording that it is the text of';
COMMENT ON COLUMN tally.source.event IS 'Name of the event that it tells of; sources of one event are one voice';
COMMENT ON COLUMN tally.source.published_start IS 'First day on which it may have been published';
COMMENT ON COLUMN tally.source.published_end IS 'Last day on which it may have been published';
COMMENT ON COLUMN tally.source.translation_of IS 'Key of the source that it translates';
COMMENT ON COLUMN tally.source.reprint_of IS 'Key of the earlier source that has the same text';
COMMENT ON COLUMN tally.source.set_by_hand IS 'Columns set by a person; reading the text again leaves them alone';
COMMENT ON COLUMN tally.source.added_at IS 'When it was first stored; of two equal texts the later is the reprint';

CREATE TABLE tally.document (
  document_uid uuid PRIMARY KEY,
  source_key text NOT NULL,
  path text NOT NULL,
  text text NOT NULL,
  text_hash uuid NOT NULL,
  bytes integer NOT NULL CHECK (bytes >= 0),
  encoding text NOT NULL,
  ingested_at timestamptz NOT NULL,
  replaces uuid,
  extraction uuid NOT NULL
);
COMMENT ON TABLE tally.document IS 'The versions of the texts of all sources; older ones stay';
COMMENT ON COLUMN tally.document.document_uid IS 'Hash of source key and text';
COMMENT ON COLUMN tally.document.source_key IS 'The source that it is a version of';
COMMENT ON COLUMN tally.document.path IS 'Where it was last read from, as given';
COMMENT ON COLUMN tally.document.text IS 'The text as UTF-8; spans count its bytes';
COMMENT ON COLUMN tally.document.text_hash IS 'Hash of the text alone';
COMMENT ON COLUMN tally.document.bytes IS 'Length of the text in bytes';
COMMENT ON COLUMN tally.document.encoding IS 'Encoding that the text came in';
COMMENT ON COLUMN tally.document.ingested_at IS 'When this version was first stored';
COMMENT ON COLUMN tally.document.replaces IS 'The version that was current before it';
COMMENT ON COLUMN tally.document.extraction IS 'Hash of all that its claims depend on: text, what is known of the source, rules, catalogue, options, program';

CREATE TABLE tally.passage (
  document_uid uuid NOT NULL,
  ordinal integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('speech', 'narration', 'heading', 'furniture')),
  speaker text,
  question boolean NOT NULL,
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  turn integer NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  PRIMARY KEY (document_uid, ordinal),
  CHECK (0 <= span_start AND span_start <= span_end)
);
COMMENT ON TABLE tally.passage IS 'Turns of speech, paragraphs and headings of a version, in order';
COMMENT ON COLUMN tally.passage.document_uid IS 'The version that it is part of';
COMMENT ON COLUMN tally.passage.ordinal IS 'Its place among the passages, from 0';
COMMENT ON COLUMN tally.passage.kind IS 'speech, narration, heading or furniture (menus, lists of links: read for no claims)';
COMMENT ON COLUMN tally.passage.speaker IS 'Label of the speaker as written; null in the narrator''s voice';
COMMENT ON COLUMN tally.passage.question IS 'Asks, as far as form tells';
COMMENT ON COLUMN tally.passage.language IS 'zh or en';
COMMENT ON COLUMN tally.passage.turn IS 'Same number for the paragraphs of one turn of speech';
COMMENT ON COLUMN tally.passage.span_start IS 'First byte in the text';
COMMENT ON COLUMN tally.passage.span_end IS 'Byte after the last';

CREATE TABLE tally.entity (
  entity_uid uuid PRIMARY KEY,
  name text NOT NULL,
  type text NOT NULL,
  part_of text,
  variant_of text,
  affiliation text,
  versioned boolean NOT NULL
);
COMMENT ON TABLE tally.entity IS 'Known names, as last loaded from the rule folders';
COMMENT ON COLUMN tally.entity.entity_uid IS 'Hash of the canonical name';
COMMENT ON COLUMN tally.entity.name IS 'Canonical name';
COMMENT ON COLUMN tally.entity.type IS 'model, product, company, person, benchmark, place, …';
COMMENT ON COLUMN tally.entity.part_of IS 'Name of the whole that it belongs to';
COMMENT ON COLUMN tally.entity.variant_of IS 'Name of what it is a variant of';
COMMENT ON COLUMN tally.entity.affiliation IS 'For whom a person speaks; who makes a product';
COMMENT ON COLUMN tally.entity.versioned IS 'A family whose members are told by a number';

CREATE TABLE tally.alias (
  alias text NOT NULL,
  entity_uid uuid NOT NULL,
  PRIMARY KEY (alias, entity_uid)
);
COMMENT ON TABLE tally.alias IS 'Other ways to write a known name';
COMMENT ON COLUMN tally.alias.alias IS 'As written in texts, in any language';
COMMENT ON COLUMN tally.alias.entity_uid IS 'The entity that it means';

CREATE TABLE tally.metric (
  metric text PRIMARY KEY,
  label_en text NOT NULL,
  label_zh text NOT NULL,
  definition text NOT NULL,
  dimension text NOT NULL,
  unit text NOT NULL,
  temporal text NOT NULL,
  cardinality text NOT NULL,
  key_qualifiers jsonb NOT NULL,
  soft_qualifiers text[] NOT NULL,
  per_speaker boolean NOT NULL,
  monotonic text NOT NULL,
  tolerance_relative numeric NOT NULL,
  tolerance_absolute numeric NOT NULL,
  plausible_low numeric,
  plausible_high numeric,
  yearly_factor numeric,
  cadence_days integer NOT NULL,
  comparable text[] NOT NULL,
  subject_types text[] NOT NULL
);
COMMENT ON TABLE tally.metric IS 'The catalogue of what is measured, as last loaded from the rule folders';
COMMENT ON COLUMN tally.metric.metric IS 'Its name in claims';
COMMENT ON COLUMN tally.metric.label_en IS 'English label';
COMMENT ON COLUMN tally.metric.label_zh IS 'Chinese label';
COMMENT ON COLUMN tally.metric.definition IS 'What it measures, in a sentence';
COMMENT ON COLUMN tally.metric.dimension IS 'count, money, ratio, rank, date, duration, …';
COMMENT ON COLUMN tally.metric.unit IS 'Unit that values are stored in; empty where each keeps its own (currencies)';
COMMENT ON COLUMN tally.metric.temporal IS 'static, state, flow, event or target';
COMMENT ON COLUMN tally.metric.cardinality IS 'one, one_per_period or many values at a time';
COMMENT ON COLUMN tally.metric.key_qualifiers IS 'Qualifiers that split facts, with the value that their absence means';
COMMENT ON COLUMN tally.metric.soft_qualifiers IS 'Qualifiers that never split a fact, but are shown where they differ';
COMMENT ON COLUMN tally.metric.per_speaker IS 'An opinion: the fact is whose statement it is';
COMMENT ON COLUMN tally.metric.monotonic IS 'none, up_soft, up_hard, down_soft or down_hard';
COMMENT ON COLUMN tally.metric.tolerance_relative IS 'Relative difference that still counts as near; 0.02 is 2%';
COMMENT ON COLUMN tally.metric.tolerance_absolute IS 'The same as an amount in the unit';
COMMENT ON COLUMN tally.metric.plausible_low IS 'Least credible value';
COMMENT ON COLUMN tally.metric.plausible_high IS 'Greatest credible value';
COMMENT ON COLUMN tally.metric.yearly_factor IS 'Greatest credible growth in a year';
COMMENT ON COLUMN tally.metric.cadence_days IS 'Days for which an undated value stays current; 0: for ever';
COMMENT ON COLUMN tally.metric.comparable IS 'Metrics that measure the same thing';
COMMENT ON COLUMN tally.metric.subject_types IS 'Types of entity that it can be about';

CREATE TABLE tally.run (
  run_uid uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  program text NOT NULL,
  rules_hash uuid NOT NULL,
  catalogue_hash uuid NOT NULL,
  options jsonb NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  documents integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  claims integer NOT NULL DEFAULT 0,
  new_claims integer NOT NULL DEFAULT 0,
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'failed'))
);
COMMENT ON TABLE tally.run IS 'What was read, when, and with what';
COMMENT ON COLUMN tally.run.run_uid IS 'Random';
COMMENT ON COLUMN tally.run.program IS 'Version of the program';
COMMENT ON COLUMN tally.run.rules_hash IS 'Hash of all rule packs, words, units and entities';
COMMENT ON COLUMN tally.run.catalogue_hash IS 'Hash of the metric catalogue';
COMMENT ON COLUMN tally.run.options IS 'Options that decide what is extracted';
COMMENT ON COLUMN tally.run.started_at IS 'Start';
COMMENT ON COLUMN tally.run.ended_at IS 'End; null while it runs, or where it was cut off';
COMMENT ON COLUMN tally.run.documents IS 'Documents examined';
COMMENT ON COLUMN tally.run.unchanged IS 'Of these, known already and not extracted again';
COMMENT ON COLUMN tally.run.failed IS 'Inputs that could not be read';
COMMENT ON COLUMN tally.run.claims IS 'Claims and mentions found';
COMMENT ON COLUMN tally.run.new_claims IS 'Of these, not in the database before';
COMMENT ON COLUMN tally.run.status IS 'running (or cut off), done or failed';

CREATE TABLE tally.fact (
  fact_uid uuid PRIMARY KEY,
  subject text NOT NULL,
  metric text NOT NULL,
  qualifiers jsonb NOT NULL,
  assumed text[] NOT NULL,
  key text NOT NULL
);
COMMENT ON TABLE tally.fact IS 'What claims are about: the readable key behind each fact_uid';
COMMENT ON COLUMN tally.fact.fact_uid IS 'Hash of the fact key';
COMMENT ON COLUMN tally.fact.subject IS 'Canonical name of what it is about; empty where unknown';
COMMENT ON COLUMN tally.fact.metric IS 'What is measured';
COMMENT ON COLUMN tally.fact.qualifiers IS 'The qualifiers that split facts, defaults filled in';
COMMENT ON COLUMN tally.fact.assumed IS 'Names of the qualifiers that a default stands in for in the claim that first named the fact';
COMMENT ON COLUMN tally.fact.key IS 'All of it in one line';

CREATE TABLE tally.claim (
  fact_uid uuid NOT NULL,
  claim_uid uuid NOT NULL,
  asserted_start date,
  asserted_end date,
  date_start date,
  date_end date,
  valid_start date,
  valid_end date,
  date_yearless boolean NOT NULL,
  subject_assumed boolean NOT NULL,
  superseded boolean NOT NULL,
  language text NOT NULL,
  hedge text NOT NULL,
  modality text NOT NULL,
  kind text NOT NULL,
  valid_basis text NOT NULL,
  date_granularity text NOT NULL,
  unit text NOT NULL,
  unit_written text NOT NULL,
  low numeric,
  high numeric,
  resolution numeric,
  source_key text NOT NULL,
  quote text NOT NULL,
  metric text,
  subject text,
  speaker text,
  date_written text,
  qualifiers jsonb,
  PRIMARY KEY (fact_uid, claim_uid),
  CHECK (low <= high),
  CHECK (date_start <= date_end),
  CHECK (hedge IN ('exact', 'about', 'nearly', 'over', 'at_least', 'under', 'at_most', 'range', 'vague')),
  CHECK (modality IN ('actual', 'planned', 'forecast', 'hypothetical', 'asked', 'denied'))
);
COMMENT ON TABLE tally.claim IS 'What is said: a value, and for claims of a metric what it is a value of. Rows without a metric are mentions';
COMMENT ON COLUMN tally.claim.fact_uid IS 'What it is about; for mentions, and for claims without a subject, the hash of their source. First in the key, so that the table can be distributed by it';
COMMENT ON COLUMN tally.claim.claim_uid IS 'Hash of source, what is claimed and the quote; of no offset';
COMMENT ON COLUMN tally.claim.asserted_start IS 'First day on which it may have been said: the document''s day';
COMMENT ON COLUMN tally.claim.asserted_end IS 'Last such day';
COMMENT ON COLUMN tally.claim.date_start IS 'For unit date: first day meant';
COMMENT ON COLUMN tally.claim.date_end IS 'For unit date: last day meant';
COMMENT ON COLUMN tally.claim.valid_start IS 'First day of the time that the claim is about, where the text says so';
COMMENT ON COLUMN tally.claim.valid_end IS 'Last such day; for a timeline the day by which it is due';
COMMENT ON COLUMN tally.claim.date_yearless IS 'The text names month and day without a year';
COMMENT ON COLUMN tally.claim.subject_assumed IS 'The subject stands outside the sentence: low confidence';
COMMENT ON COLUMN tally.claim.superseded IS 'Told as the earlier state of a change in the same text';
COMMENT ON COLUMN tally.claim.language IS 'Of the passage: zh or en';
COMMENT ON COLUMN tally.claim.hedge IS 'How the value is bounded: exact, about, nearly, over, at_least, under, at_most, range or vague';
COMMENT ON COLUMN tally.claim.modality IS 'actual, planned, forecast, hypothetical, asked or denied';
COMMENT ON COLUMN tally.claim.kind IS 'What was recognised: number, percentage, currency, duration, date, …';
COMMENT ON COLUMN tally.claim.valid_basis IS 'How the valid time is known: none, stated, resolved or assumed';
COMMENT ON COLUMN tally.claim.date_granularity IS 'The finest part that a date names: day, month, year, …; none for other values';
COMMENT ON COLUMN tally.claim.unit IS 'Unit of low and high';
COMMENT ON COLUMN tally.claim.unit_written IS 'Unit as written; empty for a bare number';
COMMENT ON COLUMN tally.claim.low IS 'Lower bound in the unit; null for an open end and for dates';
COMMENT ON COLUMN tally.claim.high IS 'Upper bound in the unit; null for an open end and for dates';
COMMENT ON COLUMN tally.claim.resolution IS 'Place value of the last written digit, in the unit';
COMMENT ON COLUMN tally.claim.source_key IS 'The source that says so';
COMMENT ON COLUMN tally.claim.quote IS 'Hedge, number, unit and bounding word as they stand in the text';
COMMENT ON COLUMN tally.claim.metric IS 'What is measured; null for a mention';
COMMENT ON COLUMN tally.claim.subject IS 'Canonical name of what it is about; null where unknown';
COMMENT ON COLUMN tally.claim.speaker IS 'Canonical name of who says it; null in the narrator''s own voice';
COMMENT ON COLUMN tally.claim.date_written IS 'The underspecified form of a date, in the style of TIMEX3';
COMMENT ON COLUMN tally.claim.qualifiers IS 'What narrows it: region, period, benchmark, variant, of, attributed_to, …; null where nothing does';

-- The audit reads facts with something to compare from this index alone.
CREATE INDEX claim_audit ON tally.claim (fact_uid)
  INCLUDE (low, high, hedge, unit, date_start, date_end, modality)
  WHERE metric IS NOT NULL AND subject IS NOT NULL;
CREATE INDEX claim_by_uid ON tally.claim (claim_uid);

CREATE TABLE tally.occurrence (
  fact_uid uuid NOT NULL,
  claim_uid uuid NOT NULL,
  document_uid uuid NOT NULL,
  run_uid uuid NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  reading bigint NOT NULL,
  passage integer NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  sentence_start integer NOT NULL,
  sentence_end integer NOT NULL,
  line integer NOT NULL,
  rule text,
  before text NOT NULL,
  after text NOT NULL,
  PRIMARY KEY (fact_uid, claim_uid, document_uid, since),
  CHECK (0 <= span_start AND span_start <= span_end),
  CHECK (since < until)
);
COMMENT ON TABLE tally.occurrence IS 'Where, by what and from when to when a claim was found; closed, not deleted, when it is found no longer';
COMMENT ON COLUMN tally.occurrence.fact_uid IS 'Key of the claim, first half';
COMMENT ON COLUMN tally.occurrence.claim_uid IS 'Key of the claim, second half';
COMMENT ON COLUMN tally.occurrence.document_uid IS 'The version of the text';
COMMENT ON COLUMN tally.occurrence.run_uid IS 'The run that opened the row';
COMMENT ON COLUMN tally.occurrence.since IS 'From when on the database held it';
COMMENT ON COLUMN tally.occurrence.until IS 'From when on it no longer did; null while it does';
COMMENT ON COLUMN tally.occurrence.reading IS 'Hash of all that was read: place, value, subject, time, …; by it a reload tells what is the same as before';
COMMENT ON COLUMN tally.occurrence.passage IS 'Ordinal of the passage';
COMMENT ON COLUMN tally.occurrence.span_start IS 'First byte of the quote in the text';
COMMENT ON COLUMN tally.occurrence.span_end IS 'Byte after the last';
COMMENT ON COLUMN tally.occurrence.sentence_start IS 'First byte of the sentence around it';
COMMENT ON COLUMN tally.occurrence.sentence_end IS 'Byte after the last';
COMMENT ON COLUMN tally.occurrence.line IS 'Line in the file, from 1';
COMMENT ON COLUMN tally.occurrence.rule IS 'The rule that made the claim, pack/id; null for a mention';
COMMENT ON COLUMN tally.occurrence.before IS 'Up to 32 characters before the quote';
COMMENT ON COLUMN tally.occurrence.after IS 'Up to 32 characters after it';

CREATE INDEX occurrence_open ON tally.occurrence (document_uid, claim_uid) WHERE until IS NULL;
CREATE INDEX document_by_source ON tally.document (source_key);
CREATE INDEX document_by_text ON tally.document (text_hash);

CREATE TABLE tally.audit (
  audit_uid uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  program text NOT NULL,
  catalogue_hash uuid NOT NULL,
  scope jsonb NOT NULL,
  thresholds jsonb NOT NULL,
  facts integer NOT NULL DEFAULT 0,
  judged integer NOT NULL DEFAULT 0,
  passed integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE tally.audit IS 'When facts were compared, over what, and with which thresholds';
COMMENT ON COLUMN tally.audit.audit_uid IS 'Random';
COMMENT ON COLUMN tally.audit.started_at IS 'Start';
COMMENT ON COLUMN tally.audit.ended_at IS 'End';
COMMENT ON COLUMN tally.audit.program IS 'Version of the program';
COMMENT ON COLUMN tally.audit.catalogue_hash IS 'Hash of the metric catalogue that gave the tolerances';
COMMENT ON COLUMN tally.audit.scope IS 'Filters that narrowed it; empty for everything';
COMMENT ON COLUMN tally.audit.thresholds IS 'Thresholds in force';
COMMENT ON COLUMN tally.audit.facts IS 'Facts in scope';
COMMENT ON COLUMN tally.audit.judged IS 'Of these, with values that differ in any way';
COMMENT ON COLUMN tally.audit.passed IS 'Of the judged, without a finding';

CREATE TABLE tally.finding (
  finding_uid uuid PRIMARY KEY,
  fact_print uuid NOT NULL,
  source_print uuid NOT NULL,
  kind text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('info', 'warn', 'error')),
  fact_uid uuid,
  subject text,
  metric text,
  qualifiers jsonb,
  key text,
  headline text NOT NULL,
  reason text NOT NULL,
  fault text NOT NULL,
  next text NOT NULL,
  support integer[] NOT NULL,
  first_audit uuid NOT NULL,
  first_seen timestamptz NOT NULL,
  last_audit uuid NOT NULL,
  last_seen timestamptz NOT NULL
);
COMMENT ON TABLE tally.finding IS 'Claims that do not simply agree, one row for each value fingerprint ever found';
COMMENT ON COLUMN tally.finding.finding_uid IS 'Value fingerprint: stays while the values stay';
COMMENT ON COLUMN tally.finding.fact_print IS 'Coarser fingerprint: kind and fact';
COMMENT ON COLUMN tally.finding.source_print IS 'Finer fingerprint: with the sources';
COMMENT ON COLUMN tally.finding.kind IS 'conflict, hedge_differs, magnitude_slip, …';
COMMENT ON COLUMN tally.finding.severity IS 'info, warn or error';
COMMENT ON COLUMN tally.finding.fact_uid IS 'The fact; null for a finding between two aligned texts only';
COMMENT ON COLUMN tally.finding.subject IS 'Subject of the fact';
COMMENT ON COLUMN tally.finding.metric IS 'Metric of the fact';
COMMENT ON COLUMN tally.finding.qualifiers IS 'Qualifiers of the fact';
COMMENT ON COLUMN tally.finding.key IS 'The fact in one line';
COMMENT ON COLUMN tally.finding.headline IS 'What disagrees, in one sentence';
COMMENT ON COLUMN tally.finding.reason IS 'Why it counts as this, with the numbers used';
COMMENT ON COLUMN tally.finding.fault IS 'Likely fault: meaning, time, translation, source or extraction';
COMMENT ON COLUMN tally.finding.next IS 'What to do about it';
COMMENT ON COLUMN tally.finding.support IS 'Independent events on each side, in the order of roles';
COMMENT ON COLUMN tally.finding.first_audit IS 'The audit that found it first';
COMMENT ON COLUMN tally.finding.first_seen IS 'When that was';
COMMENT ON COLUMN tally.finding.last_audit IS 'The latest audit that found it';
COMMENT ON COLUMN tally.finding.last_seen IS 'When that was';

CREATE INDEX finding_by_fact_print ON tally.finding (fact_print);

CREATE TABLE tally.finding_claim (
  finding_uid uuid NOT NULL,
  claim_uid uuid NOT NULL,
  fact_uid uuid NOT NULL,
  document_uid uuid NOT NULL,
  role text NOT NULL,
  ordinal integer NOT NULL,
  quote text NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  line integer NOT NULL,
  PRIMARY KEY (finding_uid, claim_uid, ordinal)
);
COMMENT ON TABLE tally.finding_claim IS 'The claims of a finding as last seen';
COMMENT ON COLUMN tally.finding_claim.finding_uid IS 'The finding';
COMMENT ON COLUMN tally.finding_claim.claim_uid IS 'The claim';
COMMENT ON COLUMN tally.finding_claim.fact_uid IS 'First half of the claim''s key';
COMMENT ON COLUMN tally.finding_claim.document_uid IS 'The version of the text that it was seen in';
COMMENT ON COLUMN tally.finding_claim.role IS 'a, b, outlier or reference';
COMMENT ON COLUMN tally.finding_claim.ordinal IS 'Its place in the finding, from 0';
COMMENT ON COLUMN tally.finding_claim.quote IS 'What is quoted: the claim''s quote, or a name';
COMMENT ON COLUMN tally.finding_claim.span_start IS 'First byte of the quote in the text';
COMMENT ON COLUMN tally.finding_claim.span_end IS 'Byte after the last';
COMMENT ON COLUMN tally.finding_claim.line IS 'Line in the file, from 1';

CREATE TABLE tally.finding_event (
  audit_uid uuid NOT NULL,
  finding_uid uuid NOT NULL,
  event text NOT NULL CHECK (event IN ('new', 'unchanged', 'updated', 'absent')),
  cause text,
  PRIMARY KEY (audit_uid, finding_uid)
);
COMMENT ON TABLE tally.finding_event IS 'What each audit saw of each finding; rows are only ever added';
COMMENT ON COLUMN tally.finding_event.audit_uid IS 'The audit';
COMMENT ON COLUMN tally.finding_event.finding_uid IS 'The finding';
COMMENT ON COLUMN tally.finding_event.event IS 'new, unchanged, updated or absent';
COMMENT ON COLUMN tally.finding_event.cause IS 'Of a change: text, rule, catalogue or program';
CREATE INDEX finding_event_by_finding ON tally.finding_event (finding_uid);

CREATE TABLE tally.decision (
  decision_uid uuid PRIMARY KEY,
  fingerprint uuid NOT NULL,
  scope text NOT NULL CHECK (scope IN ('value', 'source', 'fact', 'metric_source', 'same_fact', 'other_fact')),
  target jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'confirmed', 'accepted', 'dismissed', 'deferred', 'resolved')),
  verdict text CHECK (verdict IN ('a_wrong', 'b_wrong', 'both', 'neither', 'extraction_wrong', 'rule_wrong')),
  reason text NOT NULL CHECK (reason <> ''),
  author text NOT NULL,
  decided_at timestamptz NOT NULL,
  expires_at timestamptz
);
COMMENT ON TABLE tally.decision IS 'What people decided on findings and on what is the same fact; rows are only ever added, the latest holds';
COMMENT ON COLUMN tally.decision.decision_uid IS 'Hash of all that it says';
COMMENT ON COLUMN tally.decision.fingerprint IS 'What it is about, as precise as the scope says';
COMMENT ON COLUMN tally.decision.scope IS 'value, source (a pair), fact, metric_source; same_fact and other_fact join and part facts';
COMMENT ON COLUMN tally.decision.target IS 'The same in words: keys, names, kind, quotes at the time';
COMMENT ON COLUMN tally.decision.state IS 'open, confirmed, accepted, dismissed, deferred or resolved';
COMMENT ON COLUMN tally.decision.verdict IS 'Which side is wrong: a_wrong, b_wrong, both, neither, extraction_wrong or rule_wrong';
COMMENT ON COLUMN tally.decision.reason IS 'Why, in words';
COMMENT ON COLUMN tally.decision.author IS 'Who decided';
COMMENT ON COLUMN tally.decision.decided_at IS 'When';
COMMENT ON COLUMN tally.decision.expires_at IS 'From when on it no longer holds; for deferred: until when to wait';
CREATE INDEX decision_by_fingerprint ON tally.decision (fingerprint, decided_at);

CREATE FUNCTION tally.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'rows of %.% are only ever added', TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$body$;
COMMENT ON FUNCTION tally.refuse_change() IS 'Keeps append-only tables append-only';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON tally.finding_event
  FOR EACH STATEMENT EXECUTE FUNCTION tally.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON tally.decision
  FOR EACH STATEMENT EXECUTE FUNCTION tally.refuse_change();
