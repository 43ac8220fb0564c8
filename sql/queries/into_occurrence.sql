tally.occurrence (fact_uid, claim_uid, document_uid, run_uid, passage, span_start, span_end, sentence_start,
                  sentence_end, line, rule, before, after, reading)
