-- In the private cluster only.
CREATE DATABASE tally
