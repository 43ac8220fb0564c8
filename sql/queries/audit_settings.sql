-- Grouping reads the covering index in order, in constant memory; hashing would be several times slower.
SET LOCAL enable_hashagg = off
