-- Cursors are read to their end, so they are planned for all rows.
SET client_min_messages = warning;
SET TimeZone = 'UTC';
SET DateStyle = 'ISO, YMD';
SET standard_conforming_strings = on;
SET jit = off;
SET cursor_tuple_fraction = 1
