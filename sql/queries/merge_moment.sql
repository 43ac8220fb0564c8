-- Of the batch, taken once its sources are locked: later than that of any batch that held them.
SELECT clock_timestamp()
