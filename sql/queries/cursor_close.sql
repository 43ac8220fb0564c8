CLOSE tally_rows
