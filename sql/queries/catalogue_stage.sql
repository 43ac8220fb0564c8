-- Needed once, and gone after it: tables that stay would be emptied at the end of every transaction.
CREATE TEMPORARY TABLE stage_metric (LIKE tally.metric) ON COMMIT DROP;
CREATE TEMPORARY TABLE stage_entity (LIKE tally.entity) ON COMMIT DROP;
CREATE TEMPORARY TABLE stage_alias (LIKE tally.alias) ON COMMIT DROP
