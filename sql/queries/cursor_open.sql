-- The query whose rows are streamed follows.
DECLARE tally_rows NO SCROLL CURSOR FOR
