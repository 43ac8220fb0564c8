-- Whatever the statistics say of tables that were just created or just filled: the merge looks the
-- rows of the stage up, it never reads a whole table.
SET LOCAL enable_seqscan = off;
SET LOCAL enable_mergejoin = off
