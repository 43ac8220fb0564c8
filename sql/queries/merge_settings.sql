-- Whatever the statistics say of tables that were just created or just filled: the merge looks the
-- rows of the stage up, it never reads a whole table.
SET LOCAL enable_seqscan = off;
SET LOCAL enable_mergejoin = off;
-- The end of the run is written when the disk has it, and with it all batches before. A server that
-- dies earlier fails the run, and the next one brings what was lost.
SET LOCAL synchronous_commit = off
